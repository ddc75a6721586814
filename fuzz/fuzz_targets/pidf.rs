//! A body is read as Bob's presence document, put together and rendered for every level: nothing panics, what comes out is
//! well-formed and bounded, and no level has less than the one below it.
#![no_main]

use ucfed as house;

include!("../present.rs");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    present(bytes);
});
