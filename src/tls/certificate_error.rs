//! Why a certificate, a key or a trust anchor is refused before it is used.

crate::coded! {
    /// Why a certificate, a key or a trust anchor is refused.
    pub enum CertificateError {
        /// More octets than are read.
        TooLarge { limit: usize } => "UCF-CERT-TOO-LARGE", Invalid;
        /// More certificates than are looked at.
        TooMany { limit: usize } => "UCF-CERT-TOO-MANY", Invalid;
        /// The file holds no certificate.
        NoCertificate => "UCF-CERT-NO-CERTIFICATE", Invalid;
        /// Neither file holds a private key.
        NoKey => "UCF-CERT-NO-KEY", Invalid;
        /// The private key is sealed by a passphrase.
        KeyEncrypted => "UCF-CERT-KEY-ENCRYPTED", Invalid;
        /// The private key cannot be read, or is of a kind that TLS does not use.
        KeyUnsupported { detail: String } => "UCF-CERT-KEY-UNSUPPORTED", Invalid;
        /// No certificate of the file belongs to the private key.
        KeyMismatch { subject: String } => "UCF-CERT-KEY-MISMATCH", Invalid;
        /// No certificate of the file belongs to a key that is kept here.
        HeldKeyMismatch { subject: String } => "UCF-CERT-HELD-KEY-MISMATCH", Invalid;
        /// The PEM text or a certificate in it is damaged.
        Malformed { detail: String } => "UCF-CERT-MALFORMED", Invalid;
        /// A certificate names its issuer, and the issuer's key did not sign it.
        ChainBroken { subject: String, issuer: String } => "UCF-CERT-CHAIN-BROKEN", Invalid;
        /// Its time is over.
        Expired { subject: String, not_after: String } => "UCF-CERT-EXPIRED", Invalid;
        /// A CA certificate where the certificate of a server is needed.
        CaAsLeaf { subject: String } => "UCF-CERT-CA-AS-LEAF", Invalid;
        /// A key that peers refuse.
        WeakKey { subject: String, key: String } => "UCF-CERT-WEAK-KEY", Invalid;
        /// A signature that peers refuse.
        WeakSignature { subject: String, algorithm: String } => "UCF-CERT-WEAK-SIGNATURE", Invalid;
        /// The password does not open the PKCS#12 file.
        Pkcs12Password => "UCF-CERT-PKCS12-PASSWORD", Invalid;
        /// The PKCS#12 file is damaged or made by means that are not supported.
        Pkcs12Malformed { detail: String } => "UCF-CERT-PKCS12-MALFORMED", Invalid;
        /// A trust anchor must be a CA, or a certificate that vouches for itself alone.
        AnchorNotCa { subject: String, issuer: String } => "UCF-CERT-ANCHOR-NOT-CA", Invalid;
        /// One anchor is one certificate.
        AnchorSeveral { count: usize, subjects: String } => "UCF-CERT-ANCHOR-SEVERAL", Invalid;
        /// Path building cannot start from this certificate.
        AnchorUnusable { subject: String, detail: String } => "UCF-CERT-ANCHOR-UNUSABLE", Invalid;
        /// Not the SHA-256 of a certificate in hexadecimal digits.
        Fingerprint { input: String } => "UCF-CERT-FINGERPRINT", Invalid;
        /// A private CA needs a name of 1 to 64 printable characters.
        AuthorityName { name: String } => "UCF-CERT-CA-NAME", Invalid;
        /// Certificate and key given for the private CA are not those of a CA.
        AuthorityUnusable { detail: String } => "UCF-CERT-CA-UNUSABLE", Invalid;
        /// A certificate cannot live that long, nor shorter than a day.
        AuthorityDays { days: u32, max: u32 } => "UCF-CERT-CA-DAYS", Invalid;
        /// A host that is neither a DNS name nor an IP address.
        AuthorityHost { host: String } => "UCF-CERT-CA-HOST", Invalid;
        /// The library that makes certificates failed.
        AuthorityFailed { detail: String } => "UCF-CERT-CA-FAILED", Failed;
    }
}
