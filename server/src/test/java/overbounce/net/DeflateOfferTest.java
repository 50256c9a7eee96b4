package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeflateOfferTest {
    private static final String AGREED = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate;client_max_window_bits=8",
                "permessage-deflate; client_max_window_bits=\"15\"",
                "permessage-deflate; client_no_context_takeover; server_no_context_takeover",
                "x-webkit-deflate-frame, permessage-deflate; client_max_window_bits",
                "permessage-deflate; server_max_window_bits=10, permessage-deflate"
            })
    void shouldAgreeThatNoMessageRefersToAnEarlierOne(String offer) {
        assertEquals(AGREED, DeflateOffer.answer(List.of(offer)));
    }

    @Test
    void shouldRepeatAFullWindowWhichMustBeAnswered() {
        assertEquals(
                AGREED + "; server_max_window_bits=15",
                DeflateOffer.answer(
                        List.of("permessage-deflate; server_max_window_bits=15; client_max_window_bits=12")));
    }

    @Test
    void shouldLookAtAllHeaders() {
        assertEquals(AGREED, DeflateOffer.answer(List.of("permessage-bzip2", "permessage-deflate")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "permessage-bzip2",
                "permessage-deflate2",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; server_max_window_bits=14",
                "permessage-deflate; server_max_window_bits=8; client_max_window_bits",
                "permessage-deflate; server_max_window_bits=015",
                "permessage-deflate; server_max_window_bits=10; server_max_window_bits=15",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; client_max_window_bits=16",
                "permessage-deflate; client_max_window_bits=",
                "permessage-deflate; client_max_window_bits; client_max_window_bits",
                "permessage-deflate; server_no_context_takeover=1",
                "permessage-deflate; client_no_context_takeover=true",
                "permessage-deflate; chunk_size=7",
                "permessage-deflate;",
                "permessage-deflate; =15"
            })
    void shouldDeclineWhatItCannotKeep(String offer) {
        assertNull(DeflateOffer.answer(List.of(offer)));
    }

    @Test
    void shouldDeclineWhereNothingIsOffered() {
        assertNull(DeflateOffer.answer(List.of()));
    }
}
