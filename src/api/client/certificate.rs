//! Certificates and the private CA.

use super::{Client, ClientError, delete, get, post};
use crate::{
    api::{
        Changed, paths,
        server::certificate::{CertificateView, CreateAuthority, ImportCertificate, IssueCertificate},
    },
    model::Name,
};

impl Client {
    /// All certificates and private CAs.
    pub async fn certificates(&self) -> Result<Vec<CertificateView>, ClientError> {
        self.fetch(get(paths::CERTIFICATES)).await
    }

    /// One certificate.
    pub async fn certificate(&self, name: &Name) -> Result<CertificateView, ClientError> {
        self.fetch(get(&paths::fill(paths::CERTIFICATE, name.as_str()))).await
    }

    /// Imports a certificate with its key.
    pub async fn import_certificate(&self, import: &ImportCertificate) -> Result<Changed, ClientError> {
        self.change(post(paths::CERTIFICATES).json(import)).await
    }

    /// Removes a certificate or a private CA.
    pub async fn remove_certificate(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::CERTIFICATE, name.as_str()))).await
    }

    /// The private CAs.
    pub async fn authorities(&self) -> Result<Vec<CertificateView>, ClientError> {
        self.fetch(get(paths::AUTHORITIES)).await
    }

    /// Creates a private CA.
    pub async fn create_authority(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(post(paths::AUTHORITIES).json(&CreateAuthority { name: name.clone() })).await
    }

    /// Issues a certificate from a private CA.
    pub async fn issue_certificate(&self, authority: &Name, issue: &IssueCertificate) -> Result<Changed, ClientError> {
        self.change(post(&paths::fill(paths::AUTHORITY_ISSUE, authority.as_str())).json(issue)).await
    }
}
