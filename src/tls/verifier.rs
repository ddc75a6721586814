//! Our own verifier of peers, for both directions, on top of webpki's path building (design §8). The stock one of
//! rustls insists on clientAuth, matches wildcards, and does not tell which anchor a path ended in.

use std::{
    cell::Cell,
    collections::{HashMap, VecDeque},
    fmt,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use rustls::{
    CertificateError as Rejected, DigitallySignedStruct, DistinguishedName, Error, ExtendedKeyPurpose, OtherError,
    SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime},
    server::danger::{ClientCertVerified, ClientCertVerifier},
};
use sha2::{Digest, Sha256};
use webpki::{EndEntityCert, ExtendedKeyUsageValidator, KeyPurposeId, KeyPurposeIdIter, KeyUsage, VerifiedPath};
use x509_parser::{certificate::X509Certificate, oid_registry::OID_X509_EXT_NAME_CONSTRAINTS};

use super::{
    anchors::Anchors,
    config::provider,
    expected::Expected,
    facts,
    failure::HandshakeFailure,
    fingerprint::Fingerprint,
    identity::{PeerIdentity, PeerNames, in_scope},
};
use crate::model::PeerEku;

/// How many verified peers are remembered, and how long. Their connections ask for the identity right after the
/// handshake; what comes later is verified again.
const REMEMBERED: usize = 1024;
const REMEMBERED_SECONDS: u64 = 300;
/// How many refusals wait to be told; each is asked for right after its handshake failed.
const REFUSALS: usize = 256;

/// Judges peers by their certificates. One verifier serves one interface (inbound) or one expected partner (outbound).
pub struct PeerVerifier {
    anchors: Arc<Anchors>,
    role: Role,
    algorithms: WebPkiSupportedAlgorithms,
    known: Mutex<Known>,
    refusals: Mutex<VecDeque<(u64, HandshakeFailure)>>,
    next_refusal: AtomicU64,
}

#[derive(Debug)]
enum Role {
    Inbound(PeerEku),
    Outbound { expected: Expected, pin: Option<Fingerprint> },
}

/// Verified peers by the hash of what they presented, the oldest first in `order`.
#[derive(Default)]
struct Known {
    peers: HashMap<[u8; 32], Verified>,
    order: VecDeque<[u8; 32]>,
}

struct Verified {
    identity: Arc<PeerIdentity>,
    at: u64,
}

impl PeerVerifier {
    /// Judges who connects to an mtls interface: the certificate must be there, lead to an anchor, be allowed by
    /// `eku`, and name a domain or a host. Which domains the peer may speak for is asked of its
    /// [identity](Self::identity).
    pub fn inbound(anchors: Arc<Anchors>, eku: PeerEku) -> Arc<Self> {
        Self::new(anchors, Role::Inbound(eku))
    }

    /// Judges whom an outbound connection met: the certificate must lead to an anchor, be allowed for servers, prove
    /// whom we expect, and be the pinned one if there is a pin.
    pub fn outbound(anchors: Arc<Anchors>, expected: Expected, pin: Option<Fingerprint>) -> Arc<Self> {
        Self::new(anchors, Role::Outbound { expected, pin })
    }

    fn new(anchors: Arc<Anchors>, role: Role) -> Arc<Self> {
        Arc::new(Self {
            anchors,
            role,
            algorithms: provider().signature_verification_algorithms,
            known: Mutex::default(),
            refusals: Mutex::default(),
            next_refusal: AtomicU64::new(0),
        })
    }

    /// Who presented `chain` (`peer_certificates()` of the connection, the leaf first), at the Unix time `now`. Right
    /// after a handshake this is a look-up; for a resumed session whose first handshake is long past, or a certificate
    /// that has ended since, the chain is judged again.
    pub fn identity(&self, chain: &[CertificateDer<'_>], now: i64) -> Result<Arc<PeerIdentity>, HandshakeFailure> {
        let now = UnixTime::since_unix_epoch(Duration::from_secs(u64::try_from(now).unwrap_or(0)));
        let (leaf, intermediates) = match chain {
            [leaf, intermediates @ ..] => (leaf, intermediates),
            [] => return Err(HandshakeFailure::NoClientCertificate),
        };
        if let Some(identity) = self.recall(&hash(leaf, intermediates), now) {
            return Ok(identity);
        }
        let judged = self.judge(leaf, intermediates, now);
        judged.map_err(|error| HandshakeFailure::of(&error, self.direction(), Some(self)))
    }

    fn direction(&self) -> super::failure::Direction {
        match self.role {
            Role::Inbound(_) => super::failure::Direction::Inbound,
            Role::Outbound { .. } => super::failure::Direction::Outbound,
        }
    }

    fn recall(&self, hash: &[u8; 32], now: UnixTime) -> Option<Arc<PeerIdentity>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Verified { identity, at } = known.peers.get(hash)?;
        let fresh = now.as_secs() >= *at && now.as_secs() - at <= REMEMBERED_SECONDS;
        let valid = i64::try_from(now.as_secs()).is_ok_and(|now| now <= identity.not_after);
        (fresh && valid).then(|| identity.clone())
    }

    fn remember(&self, hash: [u8; 32], identity: Arc<PeerIdentity>, now: UnixTime) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.peers.insert(hash, Verified { identity, at: now.as_secs() }).is_none() {
            known.order.push_back(hash);
        }
        if known.order.len() > REMEMBERED
            && let Some(oldest) = known.order.pop_front()
        {
            known.peers.remove(&oldest);
        }
    }

    /// Judges a chain and remembers the result.
    fn judge(
        &self,
        leaf: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<Arc<PeerIdentity>, Error> {
        let parsed = facts::parse(leaf).map_err(|_| Error::InvalidCertificate(Rejected::BadEncoding))?;
        let names = PeerNames::of(&parsed);
        let fingerprint = Fingerprint::of(leaf);
        let end_entity = EndEntityCert::try_from(leaf).map_err(|error| self.refused(error, &parsed))?;
        let seconds = i64::try_from(now.as_secs()).unwrap_or(i64::MAX);

        // A path to an anchor whose scope takes nothing away is preferred to one whose scope does.
        let cut = Cell::new(false);
        let whole = Cell::new(true);
        let acceptable = |path: &VerifiedPath<'_>| {
            let anchor = self.anchors.of(path.anchor()).ok_or(webpki::Error::UnknownIssuer)?;
            if anchor.not_after() < seconds {
                let not_after = Duration::from_secs(u64::try_from(anchor.not_after()).unwrap_or(0));
                return Err(webpki::Error::CertExpired { time: now, not_after: UnixTime::since_unix_epoch(not_after) });
            }
            if anchor
                .only()
                .is_some_and(|only| only != fingerprint || path.intermediate_certificates().next().is_some())
            {
                return Err(webpki::Error::UnknownIssuer);
            }
            let covered = match &self.role {
                Role::Inbound(_) => names.names.iter().chain(&names.hosts).all(|name| anchor.covers(name)),
                Role::Outbound { expected, .. } => {
                    expected.vouched().map_or(anchor.scope().is_empty(), |name| anchor.covers(name))
                }
            };
            if whole.get() && !covered {
                cut.set(true);
                return Err(webpki::Error::UnknownIssuer);
            }
            Ok(())
        };
        let build = || {
            end_entity.verify_for_usage(
                self.algorithms.all,
                self.anchors.trust(),
                intermediates,
                now,
                &self.role,
                None,
                Some(&acceptable),
            )
        };
        let path = match build() {
            Err(_) if cut.get() => {
                whole.set(false);
                build()
            }
            result => result,
        }
        .map_err(|error| self.refused(error, &parsed))?;
        let anchor = self.anchors.of(path.anchor()).ok_or(Error::InvalidCertificate(Rejected::UnknownIssuer))?;

        if let Role::Inbound(PeerEku::Strict) = self.role
            && !facts::usages(&parsed).is_some_and(|usages| usages.iter().any(|usage| usage == "clientAuth"))
        {
            return Err(self.wrong_usage(&parsed));
        }
        let scope = anchor.scope().clone();
        let mut names = names;
        if is_constrained(&path) {
            names.constrain();
        }
        let unbound = PeerIdentity {
            names,
            subject: facts::name_text(parsed.subject()),
            issuer: facts::name_text(parsed.issuer()),
            serial: facts::serial_text(&parsed),
            not_after: parsed.validity().not_after.timestamp(),
            fingerprint,
            anchor: anchor.name().clone(),
            scope: Arc::new([]),
        };
        let mut identity = PeerIdentity { scope: scope.clone(), ..unbound.clone() };
        identity.names.names.retain(|name| in_scope(&scope, name));
        self.check_names(&identity, &unbound)?;

        let identity = Arc::new(identity);
        self.remember(hash(leaf, intermediates), identity.clone(), now);
        Ok(identity)
    }

    /// Whether the peer is somebody at all (inbound), or the one expected (outbound). `unbound` is who it would be if
    /// its anchor might vouch for anybody.
    fn check_names(&self, identity: &PeerIdentity, unbound: &PeerIdentity) -> Result<(), Error> {
        let presented = unbound.names.to_string();
        let anchor = identity.anchor.to_string();
        let wildcards_alone = unbound.names.is_empty() && !unbound.names.wildcards.is_empty();
        match &self.role {
            Role::Inbound(_) if !identity.names.is_empty() => Ok(()),
            Role::Inbound(_) if wildcards_alone => Err(other(HandshakeFailure::WildcardOnly { presented })),
            Role::Inbound(_) if unbound.names.is_empty() => {
                Err(other(HandshakeFailure::NoName { subject: identity.subject.clone() }))
            }
            Role::Inbound(_) => Err(other(HandshakeFailure::AnchorScope { presented, anchor })),
            Role::Outbound { expected, .. } if !expected.is_met_by(identity) => {
                Err(other(if expected.is_met_by(unbound) {
                    HandshakeFailure::AnchorScope { presented, anchor }
                } else if wildcards_alone {
                    HandshakeFailure::WildcardOnly { presented }
                } else {
                    HandshakeFailure::NameNotProven { expected: expected.to_string(), presented }
                }))
            }
            Role::Outbound { pin: Some(pin), .. } if *pin != identity.fingerprint => {
                Err(other(HandshakeFailure::Pin {
                    expected: pin.to_string(),
                    presented: identity.fingerprint.to_string(),
                }))
            }
            Role::Outbound { .. } => Ok(()),
        }
    }

    /// What rustls is told of an error of path building: the variants from which it makes the alert that helps the
    /// peer's administrator.
    fn refused(&self, error: webpki::Error, leaf: &X509Certificate<'_>) -> Error {
        use webpki::Error as E;
        let rejected = match error {
            E::CertExpired { time, not_after } => Rejected::ExpiredContext { time, not_after },
            E::CertNotValidYet { time, not_before } => Rejected::NotValidYetContext { time, not_before },
            E::RequiredEkuNotFoundContext(_) | E::EmptyEkuExtension => return self.wrong_usage(leaf),
            E::UnknownIssuer => {
                return self.unknown_ca(HandshakeFailure::UnknownCa {
                    subject: facts::name_text(leaf.subject()),
                    issuer: facts::name_text(leaf.issuer()),
                });
            }
            E::InvalidSignatureForPublicKey => {
                return self.unknown_ca(HandshakeFailure::BadSignature {
                    subject: facts::name_text(leaf.subject()),
                    issuer: facts::name_text(leaf.issuer()),
                });
            }
            E::CaUsedAsEndEntity => {
                return other(HandshakeFailure::CaAsLeaf { subject: facts::name_text(leaf.subject()) });
            }
            E::UnsupportedSignatureAlgorithmContext(_) | E::UnsupportedSignatureAlgorithmForPublicKeyContext(_) => {
                return other(HandshakeFailure::WeakCertificate {
                    subject: facts::name_text(leaf.subject()),
                    key: facts::key_text(leaf),
                });
            }
            E::BadDer | E::BadDerTime | E::TrailingData(_) => Rejected::BadEncoding,
            error => {
                return other(HandshakeFailure::PeerMalformed { detail: facts::short(&error.to_string()) });
            }
        };
        Error::InvalidCertificate(rejected)
    }

    fn wrong_usage(&self, leaf: &X509Certificate<'_>) -> Error {
        let presented = facts::usages(leaf).unwrap_or_default().into_iter().map(|usage| match usage.as_str() {
            "serverAuth" => ExtendedKeyPurpose::ServerAuth,
            "clientAuth" => ExtendedKeyPurpose::ClientAuth,
            "any" => ExtendedKeyPurpose::Other(vec![2, 5, 29, 37, 0]),
            "sipDomain" => ExtendedKeyPurpose::Other(vec![1, 3, 6, 1, 5, 5, 7, 3, 20]),
            id => ExtendedKeyPurpose::Other(id.split('.').filter_map(|part| part.parse().ok()).collect()),
        });
        Error::InvalidCertificate(Rejected::InvalidPurposeContext {
            required: match self.role {
                Role::Inbound(_) => ExtendedKeyPurpose::ClientAuth,
                Role::Outbound { .. } => ExtendedKeyPurpose::ServerAuth,
            },
            presented: presented.collect(),
        })
    }

    /// Lays `failure` aside and returns the error under which [`take_refusal`](Self::take_refusal) finds it.
    ///
    /// The peer must get the alert unknown_ca, from which its administrator learns that we lack its CA; the variant
    /// of rustls that says so carries no values, and one that carries them makes another alert. The variant for an
    /// outdated revocation list, which cannot occur without revocation lists, makes the same alert and has room for
    /// a number: with the time zero it stands for the failure of that number.
    fn unknown_ca(&self, failure: HandshakeFailure) -> Error {
        let number = self.next_refusal.fetch_add(1, Ordering::Relaxed);
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        if refusals.len() >= REFUSALS {
            refusals.pop_front();
        }
        refusals.push_back((number, failure));
        Error::InvalidCertificate(Rejected::ExpiredRevocationListContext {
            time: UnixTime::since_unix_epoch(Duration::ZERO),
            next_update: UnixTime::since_unix_epoch(Duration::from_secs(number)),
        })
    }

    /// The failure of that number, once.
    pub(super) fn take_refusal(&self, number: u64) -> Option<HandshakeFailure> {
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        let index = refusals.iter().position(|(own, _)| *own == number)?;
        refusals.remove(index).map(|(_, failure)| failure)
    }
}

impl fmt::Debug for PeerVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PeerVerifier").field("role", &self.role).field("anchors", &self.anchors.len()).finish()
    }
}

fn other(failure: HandshakeFailure) -> Error {
    Error::InvalidCertificate(Rejected::Other(OtherError(Arc::new(failure))))
}

/// Whether a CA of the path stands under name constraints.
fn is_constrained(path: &VerifiedPath<'_>) -> bool {
    path.anchor().name_constraints.is_some()
        || path.intermediate_certificates().any(|ca| {
            facts::parse(&ca.der())
                .map_or(true, |ca| ca.extensions().iter().any(|e| e.oid == OID_X509_EXT_NAME_CONSTRAINTS))
        })
}

/// What a peer presented, as one hash: with other intermediates the path may end in another anchor.
fn hash(leaf: &[u8], intermediates: &[CertificateDer<'_>]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for certificate in std::iter::once(leaf).chain(intermediates.iter().map(AsRef::as_ref)) {
        hash.update(certificate.len().to_be_bytes());
        hash.update(certificate);
    }
    hash.finalize().into()
}

const SERVER_AUTH: KeyPurposeId<'_> = KeyPurposeId::new(&[0x2b, 6, 1, 5, 5, 7, 3, 1]);
const CLIENT_AUTH: KeyPurposeId<'_> = KeyPurposeId::new(&[0x2b, 6, 1, 5, 5, 7, 3, 2]);
const SIP_DOMAIN: KeyPurposeId<'_> = KeyPurposeId::new(&[0x2b, 6, 1, 5, 5, 7, 3, 20]);
const ANY: KeyPurposeId<'_> = KeyPurposeId::new(&[0x55, 0x1d, 0x25, 0]);

/// The usages along the whole path. webpki asks it for every certificate below the anchor and does not say which one
/// it asks for; that a strict leaf must name clientAuth itself is checked apart.
impl ExtendedKeyUsageValidator for Role {
    fn validate(&self, present: KeyPurposeIdIter<'_, '_>) -> Result<(), webpki::Error> {
        let (required, allowed): (_, &[KeyPurposeId<'_>]) = match self {
            Self::Inbound(PeerEku::Any) => return Ok(()),
            Self::Inbound(PeerEku::Strict) => (KeyUsage::client_auth(), &[CLIENT_AUTH, ANY]),
            Self::Inbound(PeerEku::Sip) => (KeyUsage::client_auth(), &[CLIENT_AUTH, SERVER_AUTH, SIP_DOMAIN, ANY]),
            Self::Outbound { .. } => (KeyUsage::server_auth(), &[SERVER_AUTH, SIP_DOMAIN, ANY]),
        };
        let mut none = true;
        for id in present {
            none = false;
            if allowed.contains(&id?) {
                return Ok(());
            }
        }
        if none {
            return Ok(());
        }
        Err(webpki::Error::RequiredEkuNotFoundContext(webpki::RequiredEkuNotFoundContext {
            required,
            present: Vec::new(),
        }))
    }
}

/// No opinion about usages: for judging a file, not a peer.
pub(super) struct AnyUsage;

impl ExtendedKeyUsageValidator for AnyUsage {
    fn validate(&self, _present: KeyPurposeIdIter<'_, '_>) -> Result<(), webpki::Error> {
        Ok(())
    }
}

impl ClientCertVerifier for PeerVerifier {
    /// Empty: every client then presents what it has, also one whose root we know by a cross-signature only.
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        self.judge(end_entity, intermediates, now).map(|_| ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

impl ServerCertVerifier for PeerVerifier {
    /// Who is expected was fixed when the verifier was made; the name in the handshake serves SNI alone.
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.judge(end_entity, intermediates, now).map(|_| ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
