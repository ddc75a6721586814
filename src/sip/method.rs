//! Request methods (RFC 3261 §7.1, §27.4). Method names are case-sensitive tokens.

/// The method of a request, or of a CSeq. The token of [`Method::Other`] stands in the message itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// RFC 3261
    Register,
    /// RFC 3261
    Options,
    /// RFC 3428
    Message,
    /// RFC 6665
    Subscribe,
    /// RFC 6665
    Notify,
    /// RFC 3903
    Publish,
    /// RFC 3261
    Invite,
    /// RFC 3261
    Ack,
    /// RFC 3261
    Cancel,
    /// RFC 3261
    Bye,
    /// RFC 6086
    Info,
    /// RFC 3515
    Refer,
    /// RFC 3311
    Update,
    /// RFC 3262
    Prack,
    /// Any other token.
    Other,
}

impl Method {
    /// Every method that has a name here.
    pub const NAMED: [Self; 14] = [
        Self::Register,
        Self::Options,
        Self::Message,
        Self::Subscribe,
        Self::Notify,
        Self::Publish,
        Self::Invite,
        Self::Ack,
        Self::Cancel,
        Self::Bye,
        Self::Info,
        Self::Refer,
        Self::Update,
        Self::Prack,
    ];

    /// The method of exactly this token.
    pub fn of(token: &[u8]) -> Self {
        match token {
            b"REGISTER" => Self::Register,
            b"OPTIONS" => Self::Options,
            b"MESSAGE" => Self::Message,
            b"SUBSCRIBE" => Self::Subscribe,
            b"NOTIFY" => Self::Notify,
            b"PUBLISH" => Self::Publish,
            b"INVITE" => Self::Invite,
            b"ACK" => Self::Ack,
            b"CANCEL" => Self::Cancel,
            b"BYE" => Self::Bye,
            b"INFO" => Self::Info,
            b"REFER" => Self::Refer,
            b"UPDATE" => Self::Update,
            b"PRACK" => Self::Prack,
            _ => Self::Other,
        }
    }

    /// The token; empty for [`Method::Other`].
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Register => "REGISTER",
            Self::Options => "OPTIONS",
            Self::Message => "MESSAGE",
            Self::Subscribe => "SUBSCRIBE",
            Self::Notify => "NOTIFY",
            Self::Publish => "PUBLISH",
            Self::Invite => "INVITE",
            Self::Ack => "ACK",
            Self::Cancel => "CANCEL",
            Self::Bye => "BYE",
            Self::Info => "INFO",
            Self::Refer => "REFER",
            Self::Update => "UPDATE",
            Self::Prack => "PRACK",
            Self::Other => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_its_token_and_case_counts() {
        for method in Method::NAMED {
            assert_eq!(Method::of(method.as_str().as_bytes()), method);
            assert_eq!(Method::of(method.as_str().to_lowercase().as_bytes()), Method::Other);
        }
        assert_eq!(Method::of(b"NEWMETHOD"), Method::Other);
    }
}
