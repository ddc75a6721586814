// Included by `src/sip/differential.rs` and by the fuzz targets; `sip` is in scope at both places.

/// Reads everything there is to read of a message, edits it and answers it.
#[allow(dead_code)]
fn exercise(bytes: &[u8]) {
    use bytes::{Bytes, BytesMut};
    use sip::HeaderName;

    let Ok(message) = sip::Message::parse(Bytes::copy_from_slice(bytes), &sip::Limits::default()) else { return };
    let mut out = BytesMut::new();
    sip::Edits::new(&message).write(&mut out);
    assert_eq!(out, message.bytes());
    let fit = match message.is_request() {
        true => sip::validate_request(&message).is_ok(),
        false => sip::validate_response(&message).is_ok(),
    };
    for name in HeaderName::NAMED {
        message.addresses(name).filter_map(Result::ok).for_each(|address| drop(address.display_text()));
        for value in message.headers(name) {
            values(value);
        }
    }
    let _ = (message.from(), message.to(), message.cseq(), message.call_id(), message.max_forwards(), message.expires());
    let _ = (message.event(), message.subscription_state(), message.content_type(), message.accepts().count());
    let _ = (message.contacts().count(), message.vias().count(), message.uri());

    let mut edits = sip::Edits::new(&message);
    edits.set_received(std::net::SocketAddr::from(([192, 0, 2, 1], 4444)));
    edits.prepend(HeaderName::Via, &[b"SIP/2.0/TLS me.test;branch=z9hG4bKme"]);
    edits.prepend(HeaderName::RecordRoute, &[b"<sip:me.test;lr>"]);
    edits.set_max_forwards(9);
    edits.set_request_uri(bytes.get(..20).unwrap_or_default());
    edits.append(HeaderName::Subject, &[bytes]);
    edits.set_body(b"new body");
    out.clear();
    edits.write(&mut out);
    assert_eq!(out.len(), edits.len());
    let limits = sip::Limits { head: sip::limits::HEAD_MAX, body: 1 << 20, headers: 200 };
    // The Subject holds the whole message: it may be too long to be read back, but nothing else may happen to it.
    match sip::Message::parse(out.split().freeze(), &limits) {
        Ok(relayed) => {
            assert_eq!((relayed.body(), relayed.max_forwards().is_ok()), (&b"new body"[..], true));
            assert_eq!(relayed.top_via().ok().and_then(|via| via.branch()), Some(&b"z9hG4bKme"[..]));
            assert_eq!(relayed.vias().count(), message.vias().count() + 1);
        }
        // Headers that were repeated or lines that were broken stay so.
        Err(error) => assert!(!fit || matches!(error, sip::ParseError::HeadTooLarge), "{error}"),
    }
    if message.is_request() {
        sip::Reply::new(400).tag("t").write(&message, &mut out);
        let reply = sip::Message::parse(out.split().freeze(), &limits).expect("a reply that can be read");
        assert_eq!(reply.status(), Some(400));
        assert!(!fit || sip::validate_response(&reply).is_ok());
    }
}

/// Gives one text to every parser of values.
#[allow(dead_code)]
fn values(text: &[u8]) {
    if let Ok(sip::Uri::Sip(uri)) = sip::Uri::parse(text) {
        assert!(uri.same_identity(&uri));
        let _ = (uri.params().count(), uri.param("lr"), uri.user_decoded());
        let host = uri.host.to_string();
        assert!(sip::Host::parse(host.as_bytes()).is_ok_and(|read| read.is(uri.host)), "{host}");
    }
    if let Some(address) = sip::NameAddr::parse(text) {
        let _ = (address.tag(), address.display_text(), address.params.iter().count());
    }
    if let Some(via) = sip::Via::parse(text) {
        let _ = (via.branch(), via.received(), via.rport(), via.maddr());
    }
    let _ = sip::message::unfold(text);
    let _ = sip::digest::Challenge::parse(text);
    if let Some(credentials) = sip::digest::Credentials::parse(text) {
        assert!(!credentials.verify("", b"REGISTER"));
    }
}
