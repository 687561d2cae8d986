package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.Harbourpost.example/Ferry/, harbourpost.example/Ferry",
        "http://harbourpost.example:80/Ferry#photos, harbourpost.example/Ferry",
        "https://harbourpost.example/Ferry?utm_source=mail&fbclid=x, harbourpost.example/Ferry",
        "https://harbourpost.example/?p=2&id=1, harbourpost.example?id=1&p=2",
        "https://harbourpost.example/?id=1&p=2, harbourpost.example?id=1&p=2",
        "https://harbourpost.example:8443/a, harbourpost.example:8443/a",
        "https://www.example/a, www.example/a",
        "urn:newsml:agency.example:7, urn:newsml:agency.example:7"
    })
    void addresses_that_lead_to_one_article_are_one(String address, String canonical) {
        assertThat(Address.canonical(address)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://one.example/a, https://two.example/a",
        "https://one.example/a, https://one.example/A",
        "https://one.example/a?id=1, https://one.example/a?id=2"
    })
    void addresses_that_lead_elsewhere_are_two(String one, String other) {
        assertThat(Address.canonical(one)).isNotEqualTo(Address.canonical(other));
    }
}
