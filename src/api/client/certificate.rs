//! Certificates and the private CA.

use super::{Client, ClientError, delete, get, post, put};
use crate::{
    api::{
        Changed, paths,
        server::{
            certificate::{CertificateView, CreateAuthority, ImportCertificate, IssueCertificate},
            certificate_acme::{OrderCertificate, RenewCertificate},
            certificate_request::RequestCertificate,
        },
    },
    model::{Name, Watched},
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

    /// Requests a certificate; the request is part of the certificate as it is shown.
    pub async fn request_certificate(&self, name: &Name, request: &RequestCertificate) -> Result<Changed, ClientError> {
        self.change(post(&paths::fill(paths::CERTIFICATE_REQUEST, name.as_str())).json(request)).await
    }

    /// Gives a request up.
    pub async fn remove_certificate_request(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::CERTIFICATE_REQUEST, name.as_str()))).await
    }

    /// Imports a certificate from files of the server's host, and again when they change.
    pub async fn watch_certificate(&self, name: &Name, files: &Watched) -> Result<Changed, ClientError> {
        self.change(put(&paths::fill(paths::CERTIFICATE_WATCH, name.as_str())).json(files)).await
    }

    /// Ends the watching of files.
    pub async fn unwatch_certificate(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::CERTIFICATE_WATCH, name.as_str()))).await
    }

    /// Orders a certificate from a CA, and again before it ends.
    pub async fn order_certificate(&self, name: &Name, order: &OrderCertificate) -> Result<Changed, ClientError> {
        self.change(post(&paths::fill(paths::CERTIFICATE_ACME, name.as_str())).json(order)).await
    }

    /// Orders it now, as it was ordered before.
    pub async fn renew_certificate(&self, name: &Name, renew: &RenewCertificate) -> Result<Changed, ClientError> {
        self.change(post(&paths::fill(paths::CERTIFICATE_ACME_RENEWAL, name.as_str())).json(renew)).await
    }

    /// Ends the renewals. The certificate stays.
    pub async fn end_certificate_orders(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::CERTIFICATE_ACME, name.as_str()))).await
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
