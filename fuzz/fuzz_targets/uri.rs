//! One text goes to every parser of values: nothing panics, and a host that is read can be written and read again.
#![no_main]

use ucfed::sip;

include!("../exercise.rs");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| values(bytes));
