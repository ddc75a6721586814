//! What an import says about a certificate that it nevertheless takes.

crate::coded! {
    /// Something worth knowing about an imported certificate.
    pub enum CertificateNote {
        /// The chain stood in the wrong order in the file; it is stored in the right one.
        Reordered => "UCF-CERT-NOTE-REORDERED", Invalid;
        /// A certificate of the file has nothing to do with the chain and was left out.
        Unrelated { subject: String } => "UCF-CERT-NOTE-UNRELATED", Invalid;
        /// The chain ends in an issuer that is neither in the file nor known: peers will not find their way.
        MissingIntermediate { issuer: String } => "UCF-CERT-NOTE-MISSING-INTERMEDIATE", Invalid;
        /// The time of a certificate above it is over: peers that need it will not find their way.
        ChainExpired { subject: String, not_after: String } => "UCF-CERT-NOTE-CHAIN-EXPIRED", Invalid;
        /// It vouches for itself: each partner has to add it as trust anchor.
        SelfSigned { subject: String } => "UCF-CERT-NOTE-SELF-SIGNED", Invalid;
        /// Peers refuse it until then.
        NotYetValid { not_before: String } => "UCF-CERT-NOTE-NOT-YET-VALID", Invalid;
        /// Less than thirty days are left.
        ExpiresSoon { not_after: String, days: i64 } => "UCF-CERT-NOTE-EXPIRES-SOON", Invalid;
        /// It names no domain that RFC 5922 accepts.
        NoSipName { subject: String } => "UCF-CERT-NOTE-NO-SIP-NAME", Invalid;
        /// It names nothing but wildcards, which prove nothing in SIP (RFC 5922 §7.2).
        WildcardOnly { names: String } => "UCF-CERT-NOTE-WILDCARD-ONLY", Invalid;
        /// It does not prove the presence domain.
        LacksDomain { domain: String, names: String } => "UCF-CERT-NOTE-LACKS-DOMAIN", Invalid;
        /// Its extended key usages exclude serverAuth: peers that connect to us refuse it.
        LacksServerAuth { usages: String } => "UCF-CERT-NOTE-LACKS-SERVER-AUTH", Invalid;
        /// Its extended key usages exclude clientAuth: strict peers refuse our connections.
        LacksClientAuth { usages: String } => "UCF-CERT-NOTE-LACKS-CLIENT-AUTH", Invalid;
    }
}

impl CertificateNote {
    /// Whether federation with somebody will fail because of it; what is no warning is for information.
    pub fn is_warning(&self) -> bool {
        !matches!(self, Self::Reordered | Self::Unrelated { .. } | Self::LacksClientAuth { .. })
    }
}
