//! A datagram is parsed, read, edited and answered: nothing panics, and without edits it is written as it came.
#![no_main]

use ucfed::sip;

include!("../exercise.rs");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| exercise(bytes));
