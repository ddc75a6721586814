//! The readers of the model: total, and each reads back what it shows.

use std::{fmt, str::FromStr};

use proptest::prelude::*;
use ucfed::model::{
    BindAddress, Coded, ContactAddress, Digest, Domain, DomainPattern, Host, Identity, Mode, Name, PatternMap, PeerEku,
    PermissionLevel, Protocol, UserName, static_route::HostPort,
};

/// Reads `text`; what is read shows as a text that reads as the same, and what is not has a code.
fn reads_back<T>(text: &str)
where
    T: FromStr<Err: Coded> + fmt::Display + fmt::Debug + PartialEq,
{
    match text.parse::<T>() {
        Ok(value) => {
            let shown = value.to_string();
            assert_eq!(shown.parse::<T>().unwrap(), value);
            assert_eq!(shown.parse::<T>().unwrap().to_string(), shown);
        }
        Err(error) => assert!(error.code().starts_with("UCF-")),
    }
}

/// Texts that are nearly names.
fn nearly() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[a-zA-Z0-9äöüß._@:*\\[\\] -]{0,80}",
        "(\\*\\.)?([a-zA-Z0-9ü-]{1,12}\\.){0,4}[a-z]{1,6}\\.?",
        "[a-zA-Z.]{1,10}@([a-z0-9-]{1,8}\\.){1,3}[a-z]{2,4}",
        "[0-9a-f:.]{0,40}",
        "xn--[a-z0-9-]{0,20}\\.test",
    ]
}

/// Domains of few labels out of few letters, so that they often meet.
fn domain() -> impl Strategy<Value = Domain> {
    proptest::collection::vec("[ab]", 1..5).prop_map(|labels| format!("{}.test", labels.join(".")).parse().unwrap())
}

fn pattern() -> impl Strategy<Value = DomainPattern> {
    (domain(), any::<bool>()).prop_map(|(domain, subdomains)| DomainPattern { domain, subdomains })
}

proptest! {
    #[test]
    fn whatever_is_read_reads_back(text in nearly()) {
        reads_back::<Domain>(&text);
        reads_back::<DomainPattern>(&text);
        reads_back::<Host>(&text);
        reads_back::<Name>(&text);
        reads_back::<UserName>(&text);
        reads_back::<Identity>(&text);
        reads_back::<ContactAddress>(&text);
        reads_back::<BindAddress>(&text);
        reads_back::<Protocol>(&text);
        reads_back::<Mode>(&text);
        reads_back::<PeerEku>(&text);
        reads_back::<Digest>(&text);
        reads_back::<PermissionLevel>(&text);
        let _ = text.parse::<HostPort>();
    }

    #[test]
    fn a_domain_that_is_read_is_plain_ascii_and_shows_in_its_own_script(text in nearly()) {
        if let Ok(domain) = text.parse::<Domain>() {
            prop_assert!(domain.as_str().bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')));
            prop_assert!(domain.as_str().len() <= 253 && !domain.as_str().ends_with('.'));
            let shown = domain.to_unicode();
            prop_assert_eq!(shown.parse::<Domain>().ok(), Some(domain), "{}", shown);
        }
    }

    #[test]
    fn a_folded_identity_is_one_and_a_refused_one_has_a_suggestion_that_is(text in nearly()) {
        match UserName::fold(&text) {
            Ok((name, folded)) => prop_assert_eq!(folded, name.as_str() != text.trim()),
            Err(error) => {
                for (name, value) in error.values() {
                    if name == "suggestion" {
                        prop_assert!(value.parse::<UserName>().is_ok(), "{}", value);
                    }
                }
            }
        }
    }

    #[test]
    fn a_pattern_map_decides_as_a_search_through_all_patterns_would(
        entries in proptest::collection::vec((pattern(), 0..100u8), 0..12),
        removed in proptest::collection::vec(pattern(), 0..4),
        asked in domain(),
    ) {
        let mut map = PatternMap::default();
        let mut naive: Vec<(DomainPattern, u8)> = Vec::new();
        for (pattern, value) in entries {
            naive.retain(|(other, _)| *other != pattern);
            naive.push((pattern.clone(), value));
            map.insert(pattern, value);
        }
        for pattern in removed {
            let was = naive.iter().find(|(other, _)| *other == pattern).map(|(_, value)| *value);
            naive.retain(|(other, _)| *other != pattern);
            prop_assert_eq!(map.remove(&pattern), was);
        }
        let mut matching: Vec<_> = naive.iter().filter(|(pattern, _)| pattern.matches(&asked)).collect();
        matching.sort_by_key(|(pattern, _)| (pattern.subdomains, std::cmp::Reverse(pattern.domain.as_str().len())));
        let values: Vec<_> = matching.iter().map(|(_, value)| *value).collect();
        prop_assert_eq!(map.matching(&asked).copied().collect::<Vec<_>>(), values.clone());
        prop_assert_eq!(map.most_specific(&asked), values.first());
        prop_assert_eq!(map.len(), naive.len());
        prop_assert_eq!(map.values().count(), naive.len());
        for (pattern, value) in &naive {
            prop_assert_eq!(map.get(pattern), Some(value));
        }
    }
}
