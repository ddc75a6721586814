// Included by `src/sip/differential.rs` and by the fuzz target `differential`; `sip` is in scope at both places.
//
// Differences that are accepted, because neither reading leads two servers to see different requests:
// * One side refuses what the other takes. Ours is the stricter for line ends, Content-Length and repeated headers, theirs
//   for display names and parameters.
// * Hosts are compared as values: `:::` before an IPv4 part is read here (RFC 5118 §4.10), and addresses are normalised.
// * Methods and statuses out of range are refused here.

/// Whether both parsers took the message. Panics if they read it differently.
fn agree(bytes: &[u8]) -> bool {
    use sipx_sip::{Address, CSeq, CallId, HeaderName as Name};

    let bytes = bytes::Bytes::copy_from_slice(bytes);
    let Ok(ours) = sip::Message::parse(bytes.clone(), &sip::Limits::default()) else { return false };
    let fit = if ours.is_request() { sip::validate_request(&ours).is_ok() } else { sip::validate_response(&ours).is_ok() };
    let Ok(theirs) = sipx_sip::parse_datagram(bytes, &sipx_sip::Limits::datagram()) else { return false };
    if !fit {
        return false;
    }
    match &theirs {
        sipx_sip::Message::Request(request) => {
            assert_eq!(Some(request.method.as_bytes()), Some(ours.method_token()), "method");
        }
        sipx_sip::Message::Response(response) => assert_eq!(Some(response.status.code()), ours.status(), "status"),
    }
    assert_eq!(theirs.body().as_ref(), ours.body(), "body");
    let headers = theirs.headers();
    if let Some(Ok(CallId(id))) = headers.typed::<CallId>() {
        assert_eq!(Ok(id.as_slice()), ours.call_id(), "Call-ID");
    }
    if let (Some(Ok(theirs)), Ok(ours)) = (headers.typed::<CSeq>(), ours.cseq()) {
        assert_eq!((theirs.sequence, theirs.method.as_bytes()), (ours.number, ours.token), "CSeq");
    }
    for (name, ours) in [(Name::From, ours.from()), (Name::To, ours.to())] {
        let (Some(value), Ok(ours)) = (headers.value(&name), ours) else { continue };
        let Ok(theirs) = Address::parse(&value, "address") else { continue };
        let (Some(host), sip::Uri::Sip(uri)) = (theirs.uri.host(), ours.uri) else { continue };
        let text = host.to_string();
        let host = sip::Host::parse(text.as_bytes()).expect("a host that they read");
        assert!(host.is(uri.host), "{name:?}: {text:?} is not {:?}", uri.host);
        assert_eq!(theirs.uri.decoded_user(), uri.user_decoded().map(|user| user.into_owned()), "{name:?} user");
    }
    true
}
