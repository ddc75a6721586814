//! What the wizard refuses, and what it has to say beside.

use crate::model::{Domain, Host, Name, Protocol};

crate::coded! {
    /// Why an answer, or a file of answers, is not taken.
    pub enum SetupError {
        /// Nothing was said where something must be.
        Empty { question: String, allowed: String } => "UCF-CLI-SETUP-EMPTY", Invalid;
        /// None of the answers to choose from.
        Choice { input: String, allowed: String } => "UCF-CLI-SETUP-CHOICE", Invalid;
        /// Neither yes nor no.
        Yes { input: String } => "UCF-CLI-SETUP-YES", Invalid;
        /// No port.
        Port { input: String } => "UCF-CLI-SETUP-PORT-NUMBER", Invalid;
        /// The presence domain is set once.
        DomainSet { domain: Domain, input: Domain } => "UCF-CLI-SETUP-DOMAIN-SET", Conflict;
        /// The address is none of the host's.
        AddressForeign { ip: String, own: String } => "UCF-CLI-SETUP-ADDRESS-FOREIGN", Invalid;
        /// Something else listens there.
        PortInUse { address: String } => "UCF-CLI-SETUP-PORT-IN-USE", Conflict;
        /// Open federation needs an interface that proves partners.
        OpenNeedsMtls { protocol: Protocol } => "UCF-CLI-SETUP-OPEN-NEEDS-MTLS", Invalid;
        /// Mode direct without a partner reaches nobody.
        DirectNeedsPartner => "UCF-CLI-SETUP-DIRECT-NEEDS-PARTNER", Invalid;
        /// A partner is somebody else.
        PartnerIsUs { domain: Domain } => "UCF-CLI-SETUP-PARTNER-IS-US", Invalid;
        /// There is no certificate of that name to keep.
        NothingToKeep { input: String, known: String } => "UCF-CLI-SETUP-NOTHING-TO-KEEP", NotFound;
        /// The name stands for a private CA, or for a request.
        NameTaken { name: Name } => "UCF-CLI-SETUP-NAME-TAKEN", Conflict;
        /// The CA is there, and its key stays where it is.
        AuthorityThere { name: Name, free: Name, domain: Domain } => "UCF-CLI-SETUP-AUTHORITY-THERE", Conflict;
        /// The certificate is good for nothing with most partners.
        Doubtful { notes: String } => "UCF-CLI-SETUP-DOUBTFUL", Invalid;
        /// A user of another domain.
        UserForeign { input: String, domain: String } => "UCF-CLI-SETUP-USER-FOREIGN", Invalid;
        /// The two passwords differ.
        PasswordsDiffer => "UCF-CLI-SETUP-PASSWORDS-DIFFER", Invalid;
        /// No such variable in the environment.
        NoVariable { input: String } => "UCF-CLI-SETUP-NO-VARIABLE", Invalid;
        /// The file of answers cannot be read.
        Form { file: String, reason: String } => "UCF-CLI-SETUP-FORM", Invalid;
        /// No question has that name.
        FieldUnknown { field: String, suggestion: String } => "UCF-CLI-SETUP-FIELD-UNKNOWN", Invalid;
        /// A secret in a file of answers.
        FieldSecret { field: String, instead: String } => "UCF-CLI-SETUP-FIELD-SECRET", Invalid;
        /// A question that must be answered, and is not.
        FieldMissing { field: String, question: String, allowed: String } => "UCF-CLI-SETUP-FIELD-MISSING", Invalid;
        /// An answer that is refused.
        FieldRefused { field: String, input: String, question: String, reason: String, allowed: String } => "UCF-CLI-SETUP-FIELD-REFUSED", Invalid;
        /// An answer to a question that is not asked.
        FieldUnasked { field: String, question: String } => "UCF-CLI-SETUP-FIELD-UNASKED", Invalid;
    }
}

crate::coded! {
    /// What follows from an answer.
    pub enum SetupAdvice {
        /// Everybody on the way can read and write.
        Plain { protocol: Protocol } => "UCF-CLI-SETUP-WARN-PLAIN", Warning;
        /// Partners are not proved.
        OneSided => "UCF-CLI-SETUP-WARN-ONE-SIDED", Warning;
        /// Partners on the Internet do not know the CA.
        OpenPrivateCa => "UCF-CLI-SETUP-WARN-OPEN-PRIVATE-CA", Warning;
        /// What is asked for was made before.
        CertificateStays { certificate: Name, ca: Name, domain: Domain } => "UCF-CLI-SETUP-WARN-CERTIFICATE-STAYS", Warning;
        /// Partners will look for the server in another domain.
        HostForeign { host: Host, domain: Domain } => "UCF-CLI-SETUP-WARN-HOST-FOREIGN", Warning;
        /// Everybody's requests are refused.
        NobodyLetIn => "UCF-CLI-SETUP-WARN-NOBODY-LET-IN", Warning;
    }
}
