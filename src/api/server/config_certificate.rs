//! The certificates of a document: imported by the checks of the single commands, with keys that are given or stored.

use std::{collections::BTreeMap, sync::Arc};

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::{
    certificate::{self, importing},
    certificate_request::{self, RequestCertificate},
    certificate_watch::{self, Taken},
    config_plan::{DocumentError, Draft, unique},
    trust_anchor::TrustAnchorAdvice,
};
use crate::{
    model::{
        AcmeSecret, Certificate, CertificateKind, CertificateRequest, Change, Fault, Key, Name, PendingKey, PrivateKey,
        TrustAnchor, Watched,
        document::{AcmePart, CertificatePart, RequestPart, Secret, TrustAnchorPart},
    },
    store::Plan,
    tls::{self, Imported, is_request_for, key_fingerprint},
};

crate::coded! {
    /// Why a certificate of a document is not taken.
    pub enum CertificatePartError {
        /// A chain is needed where none is stored.
        NoChain { certificate: Name } => "UCF-CONFIG-NO-CHAIN", Invalid;
        /// It would have to be ordered first.
        NotOrdered { certificate: Name, directory: String } => "UCF-CONFIG-NOT-ORDERED", Conflict;
        /// The request is not one for that key.
        RequestKey { certificate: Name } => "UCF-CONFIG-REQUEST-KEY", Invalid;
        /// A certificate is either watched or ordered, and a CA is neither.
        Renewed { certificate: Name } => "UCF-CONFIG-RENEWED-TWICE", Invalid;
    }
}

/// The key that a document names: its own, or a stored one.
enum Named {
    Given(Zeroizing<String>),
    Stored(Arc<PrivateKey>),
}

/// What a reference leads to; `held` is what the store has.
fn named(
    secret: Option<&Secret>,
    field: &str,
    object: &Name,
    held: Option<&Arc<PrivateKey>>,
) -> Result<Option<Named>, DocumentError> {
    match secret {
        None => Ok(held.cloned().map(Named::Stored)),
        Some(Secret::Value(value)) => Ok(Some(Named::Given(Zeroizing::new(value.expose_secret().to_owned())))),
        Some(Secret::File(_) | Secret::Env(_)) => Err(DocumentError::Unresolved { field: field.to_owned() }),
        Some(Secret::Stored(wanted)) => {
            let (field, object) = (field.to_owned(), object.to_string());
            let Some(held) = held else { return Err(DocumentError::NotStored { field, object }) };
            let stored = key_fingerprint(held).map(|fingerprint| fingerprint.to_string()).unwrap_or_default();
            match wanted {
                Some(wanted) if *wanted != stored => {
                    Err(DocumentError::OtherKey { field, object, wanted: wanted.clone(), stored })
                }
                _ => Ok(Some(Named::Stored(held.clone()))),
            }
        }
    }
}

impl Draft<'_> {
    pub(super) fn trust_anchors(&mut self, parts: Vec<TrustAnchorPart>, prune: bool) -> Result<(), Fault> {
        let named = unique("trust_anchors", parts.iter().map(|part| Key::TrustAnchor(part.name.clone())))?;
        for name in self.before.trust_anchors.keys().filter(|_| prune) {
            let key = Key::TrustAnchor(name.clone());
            if !named.contains(&key) {
                self.remove(key);
            }
        }
        for (index, part) in parts.into_iter().enumerate() {
            let TrustAnchorPart { name, mut domains, certificate, certificate_file } = part;
            if certificate_file.is_some() {
                let field = format!("trust_anchors[{index}].certificate_file");
                return Err(DocumentError::Unresolved { field }.into());
            }
            domains.sort();
            domains.dedup();
            let known = self.before.trust_anchors.get(&name);
            let certificate = match (certificate, known) {
                (Some(text), Some(known)) if known.certificate == text => text,
                (Some(text), _) => tls::parse_anchor(text.as_bytes(), self.now.as_second())?.pem,
                (None, Some(known)) => known.certificate.clone(),
                (None, None) => return Err(CertificatePartError::NoChain { certificate: name }.into()),
            };
            let unscoped = domains.is_empty() && known.is_none();
            self.put(TrustAnchor { name: name.clone(), certificate, domains });
            if unscoped {
                self.advise(TrustAnchorAdvice::Unscoped { anchor: name });
            }
        }
        Ok(())
    }

    pub(super) fn requests(&mut self, parts: Vec<RequestPart>, prune: bool) -> Result<(), Fault> {
        let named_all =
            unique("certificate_requests", parts.iter().map(|part| Key::CertificateRequest(part.name.clone())))?;
        for name in self.before.certificate_requests.keys().filter(|_| prune) {
            if !named_all.contains(&Key::CertificateRequest(name.clone())) {
                self.follow(Plan { changes: certificate_request::ended(name).into(), advice: Vec::new() });
            }
        }
        for (index, part) in parts.into_iter().enumerate() {
            let RequestPart { name, domain, hosts, public, key, request } = part;
            let field = format!("certificate_requests[{index}].key");
            let named = named(key.as_ref(), &field, &name, self.before.pending_keys.get(&name))?;
            match (named, request) {
                (Some(named), Some(text)) => {
                    let key = match named {
                        Named::Stored(key) => PrivateKey::clone(&key),
                        Named::Given(pem) => PrivateKey::new(tls::read_key(pem.as_bytes())?.to_vec()),
                    };
                    let request = CertificateRequest { name: name.clone(), domain, hosts, public, request: text };
                    if self.before.certificate_requests.get(&name).is_none_or(|known| **known != request)
                        && !is_request_for(&request.request, &key)
                    {
                        return Err(CertificatePartError::RequestKey { certificate: name }.into());
                    }
                    self.put(request);
                    self.put(PendingKey { name, key });
                }
                (_, _) => {
                    let asked = RequestCertificate { domain, hosts, public, new_key: false };
                    let plan = certificate_request::plan(&self.next, name, asked)?;
                    self.follow(plan);
                }
            }
        }
        Ok(())
    }

    pub(super) fn certificates(
        &mut self,
        parts: Vec<CertificatePart>,
        prune: bool,
        mut taken: BTreeMap<Name, Result<Taken, Fault>>,
    ) -> Result<(), Fault> {
        let named = unique("certificates", parts.iter().map(|part| Key::Certificate(part.name.clone())))?;
        for name in self.before.certificates.keys().filter(|_| prune) {
            if !named.contains(&Key::Certificate(name.clone())) {
                self.follow(Plan { changes: certificate::removed(name).into(), advice: Vec::new() });
            }
        }
        for (index, part) in parts.into_iter().enumerate() {
            if part.chain_file.is_some() {
                let field = format!("certificates[{index}].chain_file");
                return Err(DocumentError::Unresolved { field }.into());
            }
            let authority = part.kind == CertificateKind::Authority;
            match (part.watched.clone(), part.acme.clone()) {
                (None, None) if authority => self.authority(index, part)?,
                (None, None) => self.certificate(index, part, None)?,
                (Some(files), None) if !authority => self.watched(part, files, &mut taken)?,
                (None, Some(order)) if !authority => self.ordered(index, part, &order)?,
                _ => return Err(CertificatePartError::Renewed { certificate: part.name }.into()),
            }
        }
        Ok(())
    }

    /// A certificate with the chain and the key that are given, or with those that are stored.
    fn certificate(&mut self, index: usize, part: CertificatePart, acme: Option<&AcmePart>) -> Result<(), Fault> {
        let CertificatePart { name, kind, issued_by, key, chain, .. } = part;
        let field = format!("certificates[{index}].key");
        let known = self.before.certificates.get(&name).filter(|known| known.kind == kind);
        let stored = self.before.private_keys.get(&name);
        let pending = self.before.pending_keys.get(&name);
        // A request is answered without naming its key.
        let key = match &key {
            None if stored.is_none() => named(None, &field, &name, pending)?,
            key => named(key.as_ref(), &field, &name, stored)?,
        };
        let Some(chain) = chain.or_else(|| known.map(|known| known.chain.clone())) else {
            return Err(CertificatePartError::NoChain { certificate: name }.into());
        };
        let same = known.is_some_and(|known| known.chain == chain)
            && matches!((&key, stored), (Some(Named::Stored(key)), Some(stored)) if key == stored);
        let acme = acme.map(|part| Box::new(part.order()));
        if same && let Some(stored) = stored {
            let key = PrivateKey::clone(stored);
            let certificate = Certificate { name, kind, chain, issued_by, watched: None, acme };
            let plan = certificate::put(&self.next, certificate, key)?;
            self.follow(plan);
            return Ok(());
        }
        let anchors = tls::anchors_of(&self.next);
        let held: Vec<_> = match &key {
            Some(Named::Stored(key)) => vec![key.clone()],
            _ => Vec::new(),
        };
        let given = match &key {
            Some(Named::Given(pem)) => Some(pem.as_bytes()),
            _ => None,
        };
        let imported = tls::import_pem(chain.as_bytes(), given, &importing(&self.next, &anchors, &held))?;
        let Imported { chain_pem: chain, key, facts: _, notes } = imported;
        let certificate = Certificate { name: name.clone(), kind, chain, issued_by, watched: None, acme };
        let mut plan = certificate::put(&self.next, certificate, PrivateKey::new(key.to_vec()))?;
        plan.advice.extend(notes.into_iter().map(Fault::from));
        self.follow(plan);
        Ok(())
    }

    /// A private CA: its certificate must be a CA's, and its key must be the certificate's.
    fn authority(&mut self, index: usize, part: CertificatePart) -> Result<(), Fault> {
        let CertificatePart { name, kind, key, chain, .. } = part;
        let field = format!("certificates[{index}].key");
        let known = self.before.certificates.get(&name).filter(|known| known.kind == kind);
        let key = named(key.as_ref(), &field, &name, self.before.private_keys.get(&name).filter(|_| known.is_some()))?;
        let chain = match (chain, known) {
            (Some(text), Some(known)) if known.chain == text => text,
            (Some(text), _) => tls::parse_anchor(text.as_bytes(), self.now.as_second())?.pem,
            (None, Some(known)) => known.chain.clone(),
            (None, None) => return Err(CertificatePartError::NoChain { certificate: name }.into()),
        };
        let key = match key {
            Some(Named::Stored(key)) => PrivateKey::clone(&key),
            Some(Named::Given(pem)) => PrivateKey::new(tls::read_key(pem.as_bytes())?.to_vec()),
            None => return Err(DocumentError::NotStored { field, object: name.to_string() }.into()),
        };
        tls::certified_key(&chain, key.expose_der())?;
        if tls::leaf_facts(&chain).is_none_or(|facts| !facts.is_ca) {
            let detail = "the certificate is no CA".to_owned();
            return Err(tls::CertificateError::AuthorityUnusable { detail }.into());
        }
        let certificate = Certificate { name, kind, chain, issued_by: None, watched: None, acme: None };
        let plan = certificate::put(&self.next, certificate, key)?;
        self.follow(plan);
        Ok(())
    }

    /// A certificate that is renewed from files on the host of the server.
    fn watched(
        &mut self,
        part: CertificatePart,
        files: Watched,
        taken: &mut BTreeMap<Name, Result<Taken, Fault>>,
    ) -> Result<(), Fault> {
        // Nothing was read where they are watched already.
        let Some(taken) = taken.remove(&part.name) else { return Ok(()) };
        let Taken { imported, readable } = taken?;
        let (mut plan, imported) = certificate_watch::stored(&self.next, part.name, files, imported)?;
        plan.advice.extend(readable.map(Fault::from));
        plan.advice.extend(imported.notes.into_iter().map(Fault::from));
        self.follow(plan);
        Ok(())
    }

    /// A certificate that is ordered from a CA. What is ordered already keeps its chain and key, which renew themselves;
    /// another one has to bring all that an order leaves behind.
    fn ordered(&mut self, index: usize, part: CertificatePart, order: &AcmePart) -> Result<(), Fault> {
        let name = part.name.clone();
        let known = self.before.certificates.get(&name).filter(|known| known.acme.is_some());
        let held = self.before.acme_secrets.get(&name).filter(|_| known.is_some());
        let account = named(
            order.account.as_ref(),
            &format!("certificates[{index}].acme.account"),
            &name,
            held.map(|held| Arc::new(held.account.clone())).as_ref(),
        )?;
        let field = format!("certificates[{index}].acme.tsig");
        let tsig = match &order.tsig {
            Some(Secret::Value(value)) => Some(Zeroizing::new(value.expose_secret().to_owned())),
            Some(Secret::File(_) | Secret::Env(_)) => return Err(DocumentError::Unresolved { field }.into()),
            Some(Secret::Stored(_)) | None => held.map(|held| held.tsig.clone()),
        };
        let (Some(account), Some(tsig)) = (account, tsig) else {
            let directory = order.directory.chars().take(200).collect();
            return Err(CertificatePartError::NotOrdered { certificate: name, directory }.into());
        };
        let account = match account {
            Named::Stored(key) => PrivateKey::clone(&key),
            Named::Given(pem) => PrivateKey::new(tls::read_key(pem.as_bytes())?.to_vec()),
        };
        match known {
            Some(known) => {
                let acme = Some(Box::new(order.order()));
                self.put(Certificate { acme, ..Certificate::clone(known) });
            }
            None => self.certificate(index, part, Some(order))?,
        }
        self.follow(Plan { changes: vec![Change::Put(AcmeSecret { name, account, tsig }.into())], advice: Vec::new() });
        Ok(())
    }
}
