package org.stemma.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the names of hosts once, and refuses those of which any address is not on the public internet.
 *
 * <p>The client connects to what this gives and asks nobody again, so that the address that was checked is the one that is
 * connected to, and the name still goes into the Host header, the TLS handshake and the check of the certificate.
 */
final class AddressGuard implements DnsResolver {
    /** Asks for the addresses of a name. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A host that may not be connected to. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Forbidden(String message) {
            super(message);
        }
    }

    private final Names names;
    private final Predicate<InetAddress> allowed;

    AddressGuard(Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** The guard of a run: the system's names, and public addresses only unless the settings say otherwise. */
    static AddressGuard of(FetchSettings settings) {
        return new AddressGuard(
                InetAddress::getAllByName, settings.allowPrivate() ? a -> true : AddressGuard::isPublic);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] found = names.of(name);
        for (InetAddress address : found) {
            if (!allowed.test(address)) {
                throw new Forbidden(host.toLowerCase(Locale.ROOT) + " is at " + address.getHostAddress()
                        + ", which is not on the public internet");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** True for an address that any machine on the internet may have. */
    static boolean isPublic(InetAddress address) {
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b, 0) : isPublic6(b);
    }

    /** All but the special-purpose blocks of IANA's registry (RFC 6890 and later). */
    private static boolean isPublic4(byte[] b, int at) {
        int a = b[at] & 0xff;
        int c = b[at + 1] & 0xff;
        int d = b[at + 2] & 0xff;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> c < 64 || c > 127;
            case 169 -> c != 254;
            case 172 -> c < 16 || c > 31;
            case 192 -> c != 168 && !(c == 0 && (d == 0 || d == 2)) && !(c == 88 && d == 99);
            case 198 -> c != 18 && c != 19 && !(c == 51 && d == 100);
            case 203 -> !(c == 0 && d == 113);
            default -> a < 224;
        };
    }

    /**
     * Global unicast (2000::/3) without what stands for IPv4 addresses or for nobody: Teredo and other protocols, 6to4,
     * documentation. Mapped, NAT64, unique-local, link-local and multicast addresses are outside of 2000::/3.
     */
    private static boolean isPublic6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int second = (b[2] & 0xff) << 8 | b[3] & 0xff;
        if ((first & 0xe000) != 0x2000) {
            return false;
        }
        boolean protocols = first == 0x2001 && second < 0x0200;
        boolean documentation = first == 0x2001 && second == 0x0db8 || first == 0x3fff && second < 0x1000;
        return !protocols && !documentation && first != 0x2002;
    }
}
