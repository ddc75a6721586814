//! Another SIP parser as an oracle: what both take, both read alike.

use proptest::prelude::*;

use crate::sip;

include!("../../fuzz/agree.rs");

const SEEDS: [&[u8]; 5] = [
    include_bytes!("../../tests/data/rfc4475/wsinv.dat"),
    include_bytes!("../../tests/data/rfc4475/intmeth.dat"),
    include_bytes!("../../tests/data/rfc4475/esc01.dat"),
    include_bytes!("../../tests/data/rfc4475/unreason.dat"),
    b"MESSAGE sip:bob@b.test SIP/2.0\r\nVia: SIP/2.0/TLS a.test;branch=z9hG4bK1\r\nMax-Forwards: 70\r\n\
      From: \"A\" <sip:alice@a.test>;tag=1\r\nTo: Bob <sip:bob@[2001:db8::1]:5061>\r\nCall-ID: x@a.test\r\n\
      CSeq: 1 MESSAGE\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello",
];

const PIECES: [&str; 24] = [
    "\r\n",
    "\r\n ",
    "\r\n\r\n",
    " ",
    "\t",
    ":",
    ";",
    ",",
    "<",
    ">",
    "\"",
    "\\",
    "@",
    "%40",
    "=",
    "0",
    "-1",
    "l: 3\r\n",
    "Content-Length : 2\r\n",
    "f: <sip:x@y.test>\r\n",
    "To: sip:z.test\r\n",
    "CSeq: 2 BYE\r\n",
    "i: other\r\n",
    "[::1]",
];

#[test]
fn the_seeds_are_taken_by_both() {
    let taken = SEEDS.iter().filter(|seed| agree(seed)).count();
    assert!(taken >= 4, "{taken}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_both_parsers_take_both_read_alike(
        seed in 0..SEEDS.len(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..4, 0..PIECES.len()), 0..4),
    ) {
        let mut bytes = SEEDS[seed].to_vec();
        for (at, removed, piece) in edits {
            let at = at.index(bytes.len());
            let end = (at + removed).min(bytes.len());
            bytes.splice(at..end, PIECES[piece].bytes());
        }
        agree(&bytes);
    }

    #[test]
    fn nothing_panics_and_what_parses_is_written_as_it_came(
        seed in 0..SEEDS.len(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..40, any::<Vec<u8>>()), 0..5),
    ) {
        let mut bytes = SEEDS[seed].to_vec();
        for (at, removed, piece) in edits {
            let at = at.index(bytes.len() + 1);
            let end = (at + removed).min(bytes.len());
            bytes.splice(at..end, piece);
        }
        exercise(&bytes);
    }

    #[test]
    fn no_text_makes_a_value_parser_panic(text in any::<Vec<u8>>(), piece in "[ -~\r\n\t]{0,60}") {
        for text in [&text[..], piece.as_bytes()] {
            values(text);
        }
    }
}

include!("../../fuzz/exercise.rs");
