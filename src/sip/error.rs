//! Why bytes are no SIP message.

crate::coded! {
    /// What is wrong with a message. None of these carries bytes of the message: they are hostile, and logs are read.
    pub enum ParseError {
        /// The first line is neither a request line nor a status line (RFC 3261 §7.1, §7.2).
        StartLine => "UCF-SIP-START-LINE", Invalid;
        /// A version other than SIP/2.0.
        Version => "UCF-SIP-VERSION", Invalid;
        /// A line end that is not CRLF.
        LineEnd => "UCF-SIP-LINE-END", Invalid;
        /// A header line without a colon, or with a name that is no token.
        HeaderLine => "UCF-SIP-HEADER-LINE", Invalid;
        /// The empty line that ends the head is missing.
        Unterminated => "UCF-SIP-UNTERMINATED", Invalid;
        /// The head is larger than the limit.
        HeadTooLarge => "UCF-SIP-HEAD-TOO-LARGE", Invalid;
        /// More header lines than the limit.
        TooManyHeaders => "UCF-SIP-TOO-MANY-HEADERS", Invalid;
        /// The body is larger than the limit.
        BodyTooLarge => "UCF-SIP-BODY-TOO-LARGE", Invalid;
        /// Content-Length is not one plain number.
        ContentLength => "UCF-SIP-CONTENT-LENGTH", Invalid;
        /// More than one Content-Length.
        ContentLengthTwice => "UCF-SIP-CONTENT-LENGTH-TWICE", Invalid;
        /// A message on a stream without Content-Length (RFC 3261 §20.14).
        ContentLengthMissing => "UCF-SIP-CONTENT-LENGTH-MISSING", Invalid;
        /// A datagram that ends before its body does (RFC 3261 §18.3).
        BodyTruncated => "UCF-SIP-BODY-TRUNCATED", Invalid;
        /// A header that must be there is not.
        Missing { header: &'static str } => "UCF-SIP-HEADER-MISSING", Invalid;
        /// A header that may stand once stands more often.
        Repeated { header: &'static str } => "UCF-SIP-HEADER-REPEATED", Invalid;
        /// A header whose value is not what its grammar says.
        Malformed { header: &'static str } => "UCF-SIP-HEADER-MALFORMED", Invalid;
        /// Not a URI.
        Uri => "UCF-SIP-URI", Invalid;
        /// A URI scheme that requests cannot be sent to.
        UriScheme => "UCF-SIP-URI-SCHEME", Invalid;
        /// The method of the CSeq is not the method of the request.
        CSeqMethod => "UCF-SIP-CSEQ-METHOD", Invalid;
        /// No hop is left (Max-Forwards is 0).
        TooManyHops => "UCF-SIP-TOO-MANY-HOPS", Invalid;
    }
}
