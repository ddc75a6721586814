//! Which certificate is presented: exchangeable while connections live.

use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use rustls::{
    SignatureScheme,
    client::ResolvesClientCert,
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};

use super::{facts, identity::PeerNames};
use crate::model::Domain;

#[derive(Debug)]
struct Presented {
    default: Arc<CertifiedKey>,
    by_name: HashMap<Domain, Arc<CertifiedKey>>,
}

/// The certificates of an interface or a route. What is put in is presented from the next handshake on; connections
/// that stand are not touched.
#[derive(Debug)]
pub struct CertificateResolver {
    presented: RwLock<Presented>,
    generation: AtomicU64,
}

impl CertificateResolver {
    /// Presents `certificate` to everybody.
    pub fn new(certificate: Arc<CertifiedKey>) -> Arc<Self> {
        Self::with_others(certificate, [])
    }

    /// Presents the one of `others` that proves the name a client asks for (SNI), and `default` if none does or no
    /// name is asked for.
    pub fn with_others(default: Arc<CertifiedKey>, others: impl IntoIterator<Item = Arc<CertifiedKey>>) -> Arc<Self> {
        Arc::new(Self { presented: RwLock::new(Presented::new(default, others)), generation: AtomicU64::new(0) })
    }

    /// Presents `default` and `others` from the next handshake on. Sessions begun before are not resumed any more,
    /// so that a client sees the new certificate.
    pub fn replace(&self, default: Arc<CertifiedKey>, others: impl IntoIterator<Item = Arc<CertifiedKey>>) {
        let next = Presented::new(default, others);
        *self.presented.write().unwrap_or_else(PoisonError::into_inner) = next;
        self.generation.fetch_add(1, Ordering::Release);
    }

    /// How often [`replace`](Self::replace) was called.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// The certificate presented if no name is asked for.
    pub fn current(&self) -> Arc<CertifiedKey> {
        self.presented.read().unwrap_or_else(PoisonError::into_inner).default.clone()
    }

    fn for_name(&self, name: Option<&str>) -> Arc<CertifiedKey> {
        let presented = self.presented.read().unwrap_or_else(PoisonError::into_inner);
        let named = if presented.by_name.is_empty() {
            None
        } else {
            name.and_then(|name| name.parse::<Domain>().ok()).and_then(|name| presented.by_name.get(&name))
        };
        named.unwrap_or(&presented.default).clone()
    }
}

impl Presented {
    fn new(default: Arc<CertifiedKey>, others: impl IntoIterator<Item = Arc<CertifiedKey>>) -> Self {
        let mut by_name = HashMap::new();
        let others: Vec<_> = others.into_iter().collect();
        if !others.is_empty() {
            for certificate in std::iter::once(&default).chain(&others) {
                let Some(leaf) = certificate.cert.first() else { continue };
                let Ok(parsed) = facts::parse(leaf) else { continue };
                let PeerNames { names, hosts, .. } = PeerNames::of(&parsed);
                for name in names.into_iter().chain(hosts) {
                    by_name.entry(name).or_insert_with(|| certificate.clone());
                }
            }
        }
        Self { default, by_name }
    }
}

impl ResolvesServerCert for CertificateResolver {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.for_name(hello.server_name()))
    }
}

impl ResolvesClientCert for CertificateResolver {
    /// The hints of the server are not heeded: it may know our root by a cross-signature, and a certificate that it
    /// refuses gives a clearer failure than none.
    fn resolve(&self, _root_hint_subjects: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        Some(self.current())
    }

    fn has_certs(&self) -> bool {
        true
    }
}
