//! `ucfed status --prometheus`: the status as metrics, in the text format that Prometheus and its text file collector read.

use crate::api::server::status::Status;

/// One value of a metric: its labels and itself.
type Sample = (String, String);

/// The metrics of a status.
pub fn metrics(status: &Status) -> String {
    let mut out = String::new();
    let mut metric = |name: &str, kind: &str, samples: &[Sample]| {
        if !samples.is_empty() {
            out.push_str(&format!("# TYPE ucfed_{name} {kind}\n"));
        }
        samples.iter().for_each(|(labels, value)| out.push_str(&format!("ucfed_{name}{labels} {value}\n")));
    };
    metric("info", "gauge", &[(labels(&[("version", &status.version)]), "1".to_owned())]);
    metric("generation", "gauge", &one(status.generation));
    metric("warnings", "gauge", &one(status.warnings.len()));
    metric("contact_requests", "gauge", &one(status.contact_requests));
    let certificates = status.certificates.iter().map(|certificate| {
        let named = [("certificate", certificate.name.as_str()), ("serial", certificate.serial.as_str())];
        (labels(&named), certificate.days_left.to_string())
    });
    metric("certificate_days_left", "gauge", &certificates.collect::<Vec<_>>());
    let Some(server) = &status.server else { return out };
    metric("start_time_seconds", "gauge", &one(server.since.as_second()));
    metric("running_generation", "gauge", &one(server.generation));
    let connections = [("inbound", server.inbound_connections), ("outbound", server.outbound_connections)];
    let connections = connections.map(|(direction, count)| (labels(&[("direction", direction)]), count.to_string()));
    metric("connections", "gauge", &connections);
    metric("registered_users", "gauge", &one(server.registered_users));
    metric("subscriptions", "gauge", &one(server.subscriptions));
    let interfaces = server.listeners.iter().map(|listener| {
        (labels(&[("interface", listener.interface.as_str())]), u8::from(listener.listening).to_string())
    });
    metric("interface_listening", "gauge", &interfaces.collect::<Vec<_>>());
    for (name, value) in &server.counters {
        metric(&format!("{name}_total"), "counter", &one(value));
    }
    out
}

/// The sample of a metric without labels.
fn one(value: impl ToString) -> [Sample; 1] {
    [(String::new(), value.to_string())]
}

fn labels(pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}=\"{}\"", escaped(value))).collect();
    format!("{{{}}}", pairs.join(","))
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
