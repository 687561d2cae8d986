package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void is_done_when_it_is_finished() throws IOException {
        AtomicBoolean done = new AtomicBoolean();

        Beside.start(() -> done.set(true)).finish();

        assertThat(done).isTrue();
    }

    @Test
    void what_went_wrong_beside_goes_wrong_here() {
        IOException full = new IOException("the disk is full");
        Beside beside = Beside.start(() -> {
            throw full;
        });

        assertThatThrownBy(beside::finish).isSameAs(full);
        assertThatThrownBy(() -> Beside.start(() -> {
                            throw new IllegalStateException("a wrong turn");
                        })
                        .finish())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a wrong turn");
    }
}
