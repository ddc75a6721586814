//! `ucfed status --prometheus`: the status as metrics, in the text format that Prometheus and its text file collector read.

use std::fmt::{Display, Write as _};

use crate::api::server::status::Status;

/// The metrics of a status.
pub fn metrics(status: &Status) -> String {
    let mut out = String::new();
    let mut metric = |name: &str, kind: &str, samples: &[(Vec<(&str, &str)>, &dyn Display)]| {
        let kind_line = (!samples.is_empty()).then(|| format!("# TYPE ucfed_{name} {kind}\n"));
        out.push_str(kind_line.as_deref().unwrap_or_default());
        for (labels, value) in samples {
            let labels: Vec<_> =
                labels.iter().map(|(label, value)| format!("{label}=\"{}\"", escaped(value))).collect();
            let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
            // Writing into a string cannot fail.
            let _ = writeln!(out, "ucfed_{name}{labels} {value}");
        }
    };
    metric("info", "gauge", &[(vec![("version", &status.version)], &1)]);
    metric("generation", "gauge", &[(vec![], &status.generation)]);
    metric("warnings", "gauge", &[(vec![], &status.warnings.len())]);
    metric("contact_requests", "gauge", &[(vec![], &status.contact_requests)]);
    let certificates = status.certificates.iter().map(|certificate| {
        let labels = vec![("certificate", certificate.name.as_str()), ("serial", certificate.serial.as_str())];
        (labels, &certificate.days_left as &dyn Display)
    });
    let certificates: Vec<_> = certificates.collect();
    metric("certificate_days_left", "gauge", &certificates);
    let Some(server) = &status.server else { return out };
    let since = server.since.as_second();
    metric("start_time_seconds", "gauge", &[(vec![], &since)]);
    metric("running_generation", "gauge", &[(vec![], &server.generation)]);
    let connections: [(Vec<(&str, &str)>, &dyn Display); 2] = [
        (vec![("direction", "inbound")], &server.inbound_connections),
        (vec![("direction", "outbound")], &server.outbound_connections),
    ];
    metric("connections", "gauge", &connections);
    metric("registered_users", "gauge", &[(vec![], &server.registered_users)]);
    metric("subscriptions", "gauge", &[(vec![], &server.subscriptions)]);
    let names: Vec<String> = server.listeners.iter().map(|listener| listener.interface.to_string()).collect();
    let listening: Vec<u8> = server.listeners.iter().map(|listener| listener.listening.into()).collect();
    let interfaces = names.iter().zip(&listening);
    let interfaces: Vec<(Vec<(&str, &str)>, &dyn Display)> =
        interfaces.map(|(name, up)| (vec![("interface", name.as_str())], up as &dyn Display)).collect();
    metric("interface_listening", "gauge", &interfaces);
    for (name, value) in &server.counters {
        metric(&format!("{name}_total"), "counter", &[(vec![], value)]);
    }
    out
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_cannot_break_out_of_its_quotes() {
        assert_eq!(escaped("a\"b\\c\nd"), "a\\\"b\\\\c\\nd");
    }
}
