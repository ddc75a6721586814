//! What a change made of an object, field by field.

use serde_json::Value;

use super::language::{label, said};

/// `port: 5061 → 25061` for each field that differs.
pub fn differences(before: Option<&Value>, after: Option<&Value>) -> Vec<String> {
    let empty = serde_json::Map::new();
    let fields = |value: Option<&'_ Value>| value.and_then(Value::as_object).cloned().unwrap_or_else(|| empty.clone());
    let (old, new) = (fields(before), fields(after));
    let mut names: Vec<&String> = old.keys().chain(new.keys().filter(|name| !old.contains_key(*name))).collect();
    names.dedup();
    let mut lines = Vec::new();
    for name in names {
        let (was, is) = (old.get(name), new.get(name));
        if was == is {
            continue;
        }
        if before.is_some() && after.is_some() && [was, is].into_iter().flatten().all(is_record) {
            lines.extend(differences(Some(was.unwrap_or(&Value::Null)), Some(is.unwrap_or(&Value::Null))));
            continue;
        }
        let called = label(name);
        lines.push(match (before.is_some(), after.is_some()) {
            (true, true) => match (value(name, was), value(name, is)) {
                (Some(was), Some(is)) => format!("{called}: {was} → {is}"),
                _ => format!("{called}: {}", say!("another-one")),
            },
            _ => format!("{called}: {}", value(name, was.or(is)).unwrap_or_else(|| "…".to_owned())),
        });
    }
    lines
}

/// An object that has fields of its own, as a profile has; an access server is one value.
fn is_record(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| !fields.contains_key("host"))
}

/// The value of a field, as a table shows it.
fn value(field: &str, value: Option<&Value>) -> Option<String> {
    match value {
        Some(Value::String(level)) if field == "level" => Some(said(&format!("level-{level}"), &[])),
        Some(Value::Bool(on)) => Some(label(&on.to_string())),
        value => brief(value),
    }
}

/// A value in one line; `None` for what is too long for one, such as PEM.
fn brief(value: Option<&Value>) -> Option<String> {
    Some(match value {
        None | Some(Value::Null) => "-".to_owned(),
        Some(Value::String(text)) if text.contains('\n') => return None,
        Some(Value::String(text)) if text.is_empty() => "\"\"".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(values)) => {
            values.iter().map(|value| brief(Some(value))).collect::<Option<Vec<_>>>()?.join(", ")
        }
        Some(Value::Object(fields)) => match (fields.get("host"), fields.get("port")) {
            // An access server, as people write it.
            (Some(Value::String(host)), Some(port)) => {
                let host = if host.contains(':') { format!("[{host}]") } else { host.clone() };
                let rest = |name: &str| match fields.get(name).and_then(Value::as_u64) {
                    None | Some(0) => String::new(),
                    Some(value) => format!(",{name}={value}"),
                };
                format!("{host}:{port}{}{}", rest("priority"), rest("weight"))
            }
            _ => serde_json::to_string(fields).ok()?,
        },
        Some(other) => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_change_shows_the_fields_that_differ_and_no_other() {
        let before = json!({"domain": "b.test", "servers": [{"host": "127.0.0.1", "port": 5061}], "trusted": true});
        let after = json!({"domain": "b.test", "servers": [{"host": "::1", "port": 25061, "weight": 5}], "trusted": true,
            "certificate": "a-cert"});
        assert_eq!(
            differences(Some(&before), Some(&after)),
            ["servers: 127.0.0.1:5061 → [::1]:25061,weight=5", "certificate: - → a-cert"]
        );
        let (bare, known) =
            (json!({"name": "alice"}), json!({"name": "alice", "profile": {"note": "x", "title": "y"}}));
        assert_eq!(differences(Some(&bare), Some(&known)), ["note: - → x", "title: - → y"]);
        assert_eq!(differences(Some(&known), Some(&bare)), ["note: x → -", "title: y → -"]);
        let other = json!({"name": "alice", "profile": {"note": "x", "title": "z"}});
        assert_eq!(differences(Some(&known), Some(&other)), ["title: y → z"]);
        let pem = json!({"chain": "-----BEGIN\nCERT"});
        assert_eq!(differences(Some(&pem), Some(&json!({"chain": "-----BEGIN\nOTHER"}))), ["chain: another one"]);
    }
}
