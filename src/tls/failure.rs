//! Why a handshake failed, told apart as far as rustls and the kernel let us.

use std::io;

use rustls::{AlertDescription, CertificateError as Rejected, Error, ExtendedKeyPurpose, InvalidMessage, OtherError};

use super::{facts, verifier::PeerVerifier};

crate::coded! {
    /// Why a handshake failed.
    pub enum HandshakeFailure {
        /// The client presented no certificate: it speaks TLS, not MTLS.
        NoClientCertificate => "UCF-TLS-NO-CLIENT-CERTIFICATE", Failed;
        /// No path leads from the peer's certificate to a trust anchor: the CA is unknown, or an intermediate missing.
        UnknownCa { subject: String, issuer: String } => "UCF-TLS-UNKNOWN-CA", Failed;
        /// An anchor has the name of the issuer and another key.
        BadSignature { subject: String, issuer: String } => "UCF-TLS-BAD-SIGNATURE", Failed;
        /// A certificate of the peer's path has ended.
        Expired { not_after: String } => "UCF-TLS-EXPIRED", Failed;
        /// A certificate of the peer's path has not begun.
        NotYetValid { not_before: String } => "UCF-TLS-NOT-YET-VALID", Failed;
        /// The extended key usages of the peer's certificate or of its issuer exclude this use.
        Usage { required: String, presented: String } => "UCF-TLS-USAGE", Failed;
        /// The peer proved somebody else.
        NameNotProven { expected: String, presented: String } => "UCF-TLS-NAME-NOT-PROVEN", Failed;
        /// The peer's certificate names wildcards alone.
        WildcardOnly { presented: String } => "UCF-TLS-WILDCARD-ONLY", Failed;
        /// The peer's certificate names neither a domain nor a host.
        NoName { subject: String } => "UCF-TLS-NO-NAME", Failed;
        /// The anchor may not vouch for the domain that the certificate names.
        AnchorScope { presented: String, anchor: String } => "UCF-TLS-ANCHOR-SCOPE", Failed;
        /// Not the certificate that was pinned.
        Pin { expected: String, presented: String } => "UCF-TLS-PIN", Failed;
        /// The peer presents a CA certificate as its own.
        CaAsLeaf { subject: String } => "UCF-TLS-CA-AS-LEAF", Failed;
        /// A key or signature in the peer's path is too weak or of an unknown kind.
        WeakCertificate { subject: String, key: String } => "UCF-TLS-WEAK-CERTIFICATE", Failed;
        /// The peer's certificate is damaged, or breaks a constraint of its CA.
        PeerMalformed { detail: String } => "UCF-TLS-PEER-MALFORMED", Failed;
        /// What came is no TLS: the peer speaks tcp.
        Plaintext => "UCF-TLS-PLAINTEXT", Failed;
        /// No TLS version, cipher or signature scheme that both sides speak.
        NothingInCommon { detail: String } => "UCF-TLS-NOTHING-IN-COMMON", Failed;
        /// The peer demands a certificate and got none: it speaks MTLS.
        PeerWantsCertificate { alert: String } => "UCF-TLS-PEER-WANTS-CERTIFICATE", Failed;
        /// The peer does not know the CA of our certificate.
        PeerDistrustsCa { alert: String } => "UCF-TLS-PEER-DISTRUSTS-CA", Failed;
        /// The peer found our certificate expired or not yet valid.
        PeerFindsExpired { alert: String } => "UCF-TLS-PEER-FINDS-EXPIRED", Failed;
        /// The peer refused our certificate for another reason: its names, its usages.
        PeerRejectedCertificate { alert: String } => "UCF-TLS-PEER-REJECTED-CERTIFICATE", Failed;
        /// The peer gave the handshake up with an alert that names no certificate.
        PeerRefused { alert: String } => "UCF-TLS-PEER-REFUSED", Failed;
        /// The peer closed the connection during the handshake.
        Closed => "UCF-TLS-CLOSED", Failed;
        /// The connection was reset during the handshake; after our certificate that mostly means that it is distrusted.
        Reset => "UCF-TLS-RESET", Failed;
        /// The handshake did not end in time.
        TimedOut => "UCF-TLS-TIMED-OUT", Failed;
        /// Anything else.
        Other { detail: String } => "UCF-TLS-OTHER", Failed;
    }
}

/// Who began the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The peer did.
    Inbound,
    /// We did.
    Outbound,
}

impl HandshakeFailure {
    /// Why a handshake that a peer began failed. Give the verifier of the interface, so that the CA that is missing
    /// can be named.
    pub fn inbound(error: &io::Error, verifier: Option<&PeerVerifier>) -> Self {
        Self::of_io(error, Direction::Inbound, verifier)
    }

    /// Why a handshake that we began failed. In TLS 1.3 our side of the handshake ends before the peer has judged our
    /// certificate: its alert then meets the first read, whose error is to be given here too.
    pub fn outbound(error: &io::Error, verifier: Option<&PeerVerifier>) -> Self {
        Self::of_io(error, Direction::Outbound, verifier)
    }

    fn of_io(error: &io::Error, direction: Direction, verifier: Option<&PeerVerifier>) -> Self {
        if let Some(inner) = error.get_ref() {
            if let Some(tls) = inner.downcast_ref::<Error>() {
                return Self::of(tls, direction, verifier);
            }
            if let Some(own) = inner.downcast_ref::<Self>() {
                return own.clone();
            }
        }
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Closed,
            io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe => {
                Self::Reset
            }
            io::ErrorKind::TimedOut => Self::TimedOut,
            _ => Self::Other { detail: facts::short(&error.to_string()) },
        }
    }

    /// Why rustls gave up.
    pub fn of(error: &Error, direction: Direction, verifier: Option<&PeerVerifier>) -> Self {
        match error {
            Error::NoCertificatesPresented => match direction {
                Direction::Inbound => Self::NoClientCertificate,
                Direction::Outbound => Self::PeerMalformed { detail: "no certificate".into() },
            },
            Error::InvalidCertificate(rejected) => Self::of_certificate(rejected, verifier),
            // The first octet of a TLS record is one of a few control characters; that of any text is not.
            Error::InvalidMessage(InvalidMessage::InvalidContentType) => Self::Plaintext,
            Error::PeerIncompatible(why) => Self::NothingInCommon { detail: format!("{why:?}") },
            Error::AlertReceived(alert) => Self::of_alert(*alert),
            Error::Other(OtherError(inner)) => match inner.downcast_ref::<Self>() {
                Some(own) => own.clone(),
                None => Self::Other { detail: facts::short(&inner.to_string()) },
            },
            other => Self::Other { detail: facts::short(&other.to_string()) },
        }
    }

    fn of_certificate(rejected: &Rejected, verifier: Option<&PeerVerifier>) -> Self {
        let text =
            |time: &rustls::pki_types::UnixTime| facts::time_text(i64::try_from(time.as_secs()).unwrap_or(i64::MAX));
        match rejected {
            Rejected::ExpiredContext { not_after, .. } => Self::Expired { not_after: text(not_after) },
            Rejected::NotValidYetContext { not_before, .. } => Self::NotYetValid { not_before: text(not_before) },
            Rejected::InvalidPurposeContext { required, presented } => Self::Usage {
                required: usage(required),
                presented: presented.iter().map(usage).collect::<Vec<_>>().join(", "),
            },
            // See `PeerVerifier::unknown_ca`.
            Rejected::ExpiredRevocationListContext { time, next_update } if time.as_secs() == 0 => verifier
                .and_then(|verifier| verifier.take_refusal(next_update.as_secs()))
                .unwrap_or(Self::UnknownCa { subject: String::new(), issuer: String::new() }),
            Rejected::UnknownIssuer => Self::UnknownCa { subject: String::new(), issuer: String::new() },
            Rejected::Other(OtherError(inner)) => match inner.downcast_ref::<Self>() {
                Some(own) => own.clone(),
                None => Self::PeerMalformed { detail: facts::short(&inner.to_string()) },
            },
            other => Self::PeerMalformed { detail: facts::short(&other.to_string()) },
        }
    }

    fn of_alert(alert: AlertDescription) -> Self {
        use AlertDescription as A;
        let name = alert.as_str().map_or_else(|| format!("{alert:?}"), str::to_owned);
        match alert {
            A::CertificateRequired | A::NoCertificate => Self::PeerWantsCertificate { alert: name },
            A::UnknownCA => Self::PeerDistrustsCa { alert: name },
            A::CertificateExpired => Self::PeerFindsExpired { alert: name },
            A::BadCertificate
            | A::UnsupportedCertificate
            | A::CertificateRevoked
            | A::CertificateUnknown
            | A::AccessDenied => Self::PeerRejectedCertificate { alert: name },
            A::ProtocolVersion | A::InsufficientSecurity => Self::NothingInCommon { detail: name },
            _ => Self::PeerRefused { alert: name },
        }
    }
}

fn usage(purpose: &ExtendedKeyPurpose) -> String {
    match purpose {
        ExtendedKeyPurpose::ClientAuth => "clientAuth".to_owned(),
        ExtendedKeyPurpose::ServerAuth => "serverAuth".to_owned(),
        ExtendedKeyPurpose::Other(arcs) => match arcs.as_slice() {
            [2, 5, 29, 37, 0] => "any".to_owned(),
            [1, 3, 6, 1, 5, 5, 7, 3, 20] => "sipDomain".to_owned(),
            arcs => arcs.iter().map(ToString::to_string).collect::<Vec<_>>().join("."),
        },
    }
}
