//! Certificates from a CA that speaks ACME (RFC 8555). What proves a name is a record of DNS (dns-01, §8.4); who publishes it
//! is none of the concern here.

mod due;
mod http;
mod jws;
mod order;

pub use due::{Due, due, pause};
pub use jws::AccountKey;
pub use order::{Account, Authorization, Order, challenge_name, check_directory};

crate::coded! {
    /// Why a CA does not issue a certificate.
    pub enum AcmeError {
        /// The directory is no https URL.
        Directory { input: String } => "UCF-ACME-DIRECTORY", Invalid;
        /// The CA of the directory cannot be read.
        DirectoryCa { detail: String } => "UCF-ACME-DIRECTORY-CA", Invalid;
        /// Public CAs sign no addresses.
        HostAddress { host: String } => "UCF-ACME-HOST-ADDRESS", Invalid;
        /// The CA's server cannot be reached.
        Unreachable { url: String, reason: String } => "UCF-ACME-UNREACHABLE", Failed;
        /// The certificate of the CA's server is not believed.
        Untrusted { url: String, reason: String } => "UCF-ACME-UNTRUSTED", Failed;
        /// What answers there is no directory.
        NoDirectory { url: String, detail: String } => "UCF-ACME-NO-DIRECTORY", Failed;
        /// The server answers what RFC 8555 does not know.
        Answer { url: String, detail: String } => "UCF-ACME-ANSWER", Failed;
        /// The terms of the CA were not agreed to.
        Terms { directory: String, terms: String } => "UCF-ACME-TERMS", Invalid;
        /// The CA wants its new terms agreed to, or something else done by a human.
        TermsChanged { detail: String } => "UCF-ACME-TERMS-CHANGED", Forbidden;
        /// The CA knows its customers otherwise.
        ExternalAccount { directory: String } => "UCF-ACME-EXTERNAL-ACCOUNT", Forbidden;
        /// Too many orders; it may be asked again after so many seconds, if it says so.
        RateLimited { detail: String, seconds: u64 } => "UCF-ACME-RATE-LIMITED", Failed;
        /// The CA signs no such name.
        NameRefused { detail: String } => "UCF-ACME-NAME-REFUSED", Forbidden;
        /// The CA takes no such contact.
        Contact { detail: String } => "UCF-ACME-CONTACT", Invalid;
        /// The CA did not find the record.
        Challenge { name: String, record: String, detail: String } => "UCF-ACME-CHALLENGE", Failed;
        /// The CA offers no proof by DNS.
        NoDnsChallenge { name: String } => "UCF-ACME-NO-DNS-CHALLENGE", Failed;
        /// It took too long.
        Timeout { waited: String } => "UCF-ACME-TIMEOUT", Failed;
        /// What was issued is to be renewed at once.
        DueAtOnce { not_after: String } => "UCF-ACME-DUE-AT-ONCE", Failed;
        /// The server was stopped.
        Stopped => "UCF-ACME-STOPPED", Failed;
        /// The key of the account cannot be made or read.
        Key { detail: String } => "UCF-ACME-KEY", Failed;
        /// Something else.
        Refused { problem: String, detail: String } => "UCF-ACME-REFUSED", Failed;
    }
}

/// What a stranger wrote, short and harmless.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(400).collect()
}
