//! What one publication and the NOTIFY requests after it cost the presence floor: `cargo bench --bench presence`.
#![allow(missing_docs, clippy::unwrap_used)]

use bytes::Bytes;
use divan::{Bencher, black_box};
use ucfed::{
    model::{Identity, PermissionLevel, Profile},
    presence::{Document, Sources, Summary, compose},
};

const PHONE: &[u8] = include_bytes!("../tests/data/presence/desk.1.xml");
const CALENDAR: &[u8] = include_bytes!("../tests/data/presence/desk.2.xml");
const PLAIN: &[u8] = include_bytes!("../tests/data/presence/quiet.1.xml");

fn main() {
    divan::main();
}

fn bob() -> Identity {
    "bob@b.test".parse().unwrap()
}

#[divan::bench]
fn parse_a_plain_document(bencher: Bencher) {
    let own = bob();
    bencher.bench_local(|| Document::parse(black_box(PLAIN), &own).unwrap());
}

#[divan::bench]
fn parse_a_rich_document(bencher: Bencher) {
    let own = bob();
    bencher.bench_local(|| Document::parse(black_box(PHONE), &own).unwrap());
}

#[divan::bench]
fn read_a_summary(bencher: Bencher) {
    bencher.bench_local(|| Summary::read(black_box(PHONE)).unwrap());
}

#[divan::bench(args = [PermissionLevel::Public, PermissionLevel::Company, PermissionLevel::Team, PermissionLevel::Personal])]
fn compose_and_render(bencher: Bencher, level: PermissionLevel) {
    let own = bob();
    let documents = [PHONE, CALENDAR].map(|body| Document::parse(body, &own).unwrap());
    let text = |text: &str| Some(text.to_owned());
    let profile = Profile {
        title: text("Head of Sales"),
        company: text("Example & Sons"),
        business_phone: text("+49 89 1234-5"),
        office: text("Building 2, room 14"),
        address: text("Example Street 1, 80331 Munich"),
        mobile_phone: text("+49 170 1234"),
        note: text("Mondays from home"),
        private_phone: text("+49 89 9876"),
    };
    bencher.bench_local(|| -> Option<Bytes> {
        let sources = Sources {
            identity: &own,
            display_name: Some("Bob Baker"),
            profile: &profile,
            registered: true,
            documents: &[&documents[0], &documents[1]],
            now: jiff::Timestamp::from_second(1_795_527_000).unwrap(),
        };
        compose(black_box(&sources)).render(level)
    });
}
