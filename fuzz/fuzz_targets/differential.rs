//! What this parser and sipx-sip both take, both read alike.
#![no_main]

use ucfed::sip;

include!("../agree.rs");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    agree(bytes);
});
