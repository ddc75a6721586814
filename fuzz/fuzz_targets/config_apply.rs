//! A file is read as a document, in each of its languages, and judged on an empty configuration: nothing panics, and what
//! was written down reads back as what it was.
#![no_main]

use ucfed::{api::server::config::judge_alone, model::Document};

fn judged(document: Document) {
    let text = serde_json::to_string(&document).expect("a document can be written");
    let again: Document = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(serde_json::to_string(&again).expect("it can be written again"), text);
    let _ = judge_alone(document);
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for document in [
        serde_json::from_str::<Document>(text).ok(),
        serde_norway::from_str::<Document>(text).ok(),
        toml::from_str::<Document>(text).ok(),
    ] {
        document.into_iter().for_each(judged);
    }
});
