package org.stemma.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Aljazeera,https://www.aljazeera.com/news/x.html,Al Jazeera,aljazeera.com",
                "CNA,https://www.channelnewsasia.com/a,CNA,channelnewsasia.com",
                "Yahoo,https://news.yahoo.com/a.html,Yahoo,news.yahoo.com",
                "-,https://edition.cnn.com/2019/a,CNN,edition.cnn.com",
                "nytimes.com,-,The New York Times,nytimes.com",
                "yahoo.com/news,-,Yahoo,yahoo.com",
                "quillonpost.example,-,quillonpost.example,quillonpost.example",
                "The Quillon Post,https://quillonpost.example/a,The Quillon Post,quillonpost.example",
                "-,https://user@www.quillonpost.example:8080?x=1,quillonpost.example,quillonpost.example",
                "Tasnim News Agency,-,Tasnim News Agency,-"
            })
    void names_an_outlet_from_its_name_or_its_host(String name, String url, String outlet, String domain) {
        assertThat(Outlets.outlet(Optional.ofNullable(name), Optional.ofNullable(url)))
                .contains(new Outlet(outlet, Optional.ofNullable(domain)));
    }

    @Test
    void knows_nothing_of_nobody() {
        assertThat(Outlets.outlet(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(Outlets.outlet(Optional.of("  "), Optional.of("no address"))).isEmpty();
    }
}
