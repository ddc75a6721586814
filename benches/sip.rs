//! What one relayed MESSAGE costs the SIP floor: `cargo bench --bench sip`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::time::Instant;

use bytes::{Bytes, BytesMut};
use divan::{Bencher, black_box};
use ucfed::sip::{
    Edits, Frame, FramerState, HeaderName, Limits, Message, Reply, Role, frame, transaction::ClientTransactions,
    validate::hops_left, validate_request, validate_response,
};

const REQUEST: &str = "MESSAGE sip:bob@partner.example SIP/2.0\r\n\
    Via: SIP/2.0/TLS gw.example.com:5061;branch=z9hG4bK74bf9f3a1c;rport\r\n\
    Max-Forwards: 70\r\nFrom: \"Alice Example\" <sip:alice@example.com>;tag=49583\r\nTo: <sip:bob@partner.example>\r\n\
    Call-ID: asd88asd77a@gw.example.com\r\nCSeq: 1 MESSAGE\r\nContact: <sip:alice@gw.example.com:5061;transport=tls>\r\n\
    User-Agent: ucfed/0.1\r\nContent-Type: text/plain;charset=UTF-8\r\nContent-Length: 36\r\n\r\n\
    Watson, come here. I want to see you";

const RESPONSE: &str = "SIP/2.0 200 OK\r\nVia: SIP/2.0/TLS me.example.com:5061;branch=z9hG4bK0000000100000000deadbeef\r\n\
    Via: SIP/2.0/TLS gw.example.com:5061;branch=z9hG4bK74bf9f3a1c;rport=4444;received=192.0.2.1\r\n\
    From: \"Alice Example\" <sip:alice@example.com>;tag=49583\r\nTo: <sip:bob@partner.example>;tag=8321\r\n\
    Call-ID: asd88asd77a@gw.example.com\r\nCSeq: 1 MESSAGE\r\nContent-Length: 0\r\n\r\n";

fn main() {
    divan::main();
}

fn message(text: &'static str) -> Message {
    Message::parse(Bytes::from_static(text.as_bytes()), &Limits::default()).unwrap()
}

#[divan::bench]
fn parse_the_request() -> Message {
    message(black_box(REQUEST))
}

#[divan::bench]
fn parse_the_response() -> Message {
    message(black_box(RESPONSE))
}

#[divan::bench]
fn validate_the_request(bencher: Bencher) {
    let request = message(REQUEST);
    bencher.bench_local(|| validate_request(black_box(&request)).is_ok());
}

#[divan::bench]
fn validate_the_response(bencher: Bencher) {
    let response = message(RESPONSE);
    bencher.bench_local(|| validate_response(black_box(&response)).is_ok());
}

#[divan::bench]
fn frame_ten_requests(bencher: Bencher) {
    bencher.with_inputs(|| BytesMut::from(REQUEST.repeat(10).as_bytes())).bench_local_values(|mut buffer| {
        let mut state = FramerState::new(Role::Acceptor);
        let mut bytes = 0;
        while let Ok(Frame::Message(message)) = frame::next(&mut buffer, &Limits::default(), &mut state) {
            bytes += message.bytes().len();
        }
        bytes
    });
}

#[divan::bench]
fn relay_edit_of_the_request(bencher: Bencher) {
    let request = message(REQUEST);
    let source = "192.0.2.1:4444".parse().unwrap();
    let mut out = BytesMut::with_capacity(4096);
    bencher.bench_local(|| {
        out.clear();
        let mut edits = Edits::new(black_box(&request));
        edits.set_received(source);
        edits.prepend(
            HeaderName::Via,
            &[b"SIP/2.0/TLS ", b"me.example.com:5061", b";branch=", b"z9hG4bK0000000100000000deadbeef"],
        );
        edits.set_max_forwards(hops_left(&request).unwrap());
        edits.write(&mut out);
        out.len()
    });
}

#[divan::bench]
fn relay_edit_of_the_response(bencher: Bencher) {
    let response = message(RESPONSE);
    let mut out = BytesMut::with_capacity(4096);
    bencher.bench_local(|| {
        out.clear();
        let mut edits = Edits::new(black_box(&response));
        edits.remove_top_via();
        edits.write(&mut out);
        out.len()
    });
}

#[divan::bench]
fn reply(bencher: Bencher) {
    let request = message(REQUEST);
    let mut out = BytesMut::with_capacity(4096);
    bencher.bench_local(|| {
        out.clear();
        Reply::new(200).tag("8321").write(black_box(&request), &mut out);
        out.len()
    });
}

#[divan::bench]
fn transaction(bencher: Bencher) {
    let transactions = ClientTransactions::new(2, 100_000, b"secret");
    let now = Instant::now();
    bencher.bench_local(|| {
        let branch = transactions.start(black_box(7u64), None, now).unwrap();
        transactions.finish(branch.as_bytes(), |_| true)
    });
}

/// All of the above that one MESSAGE and its 200 need.
#[divan::bench]
fn whole_relay(bencher: Bencher) {
    let transactions = ClientTransactions::new(2, 100_000, b"secret");
    let now = Instant::now();
    let source = "192.0.2.1:4444".parse().unwrap();
    let mut out = BytesMut::with_capacity(4096);
    bencher.bench_local(|| {
        out.clear();
        let request = message(black_box(REQUEST));
        validate_request(&request).unwrap();
        let branch = transactions.start(7u64, None, now).unwrap();
        let mut edits = Edits::new(&request);
        edits.set_received(source);
        edits.prepend(HeaderName::Via, &[b"SIP/2.0/TLS me.example.com:5061;branch=", branch.as_bytes()]);
        edits.set_max_forwards(hops_left(&request).unwrap());
        edits.write(&mut out);
        let response = message(black_box(RESPONSE));
        validate_response(&response).unwrap();
        let payload = transactions.finish(branch.as_bytes(), |_| true);
        let mut edits = Edits::new(&response);
        edits.remove_top_via();
        edits.write(&mut out);
        (payload, out.len())
    });
}
