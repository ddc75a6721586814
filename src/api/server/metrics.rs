//! The status as metrics, in the text format that Prometheus and its text file collector read.

use axum::{extract::State, http::header, response::IntoResponse};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    status::{Status, status},
};

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(show_metrics))
}

/// The status as metrics, in the text format of Prometheus.
#[utoipa::path(get, path = "/v1/metrics", responses((status = 200, body = String, content_type = "text/plain")))]
async fn show_metrics(State(context): State<Context>) -> impl IntoResponse {
    let status = status(&context, &context.config());
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], metrics(&status))
}

/// One value of a metric: its labels and itself.
type Sample = (String, String);

/// The metrics of a status.
fn metrics(status: &Status) -> String {
    let mut out = String::new();
    let mut metric = |name: &str, kind: &str, help: &str, samples: &[Sample]| {
        if !samples.is_empty() {
            out.push_str(&format!("# HELP ucfed_{name} {help}\n# TYPE ucfed_{name} {kind}\n"));
        }
        samples.iter().for_each(|(labels, value)| out.push_str(&format!("ucfed_{name}{labels} {value}\n")));
    };
    metric(
        "info",
        "gauge",
        "The version of the program.",
        &[(labels(&[("version", &status.version)]), "1".to_owned())],
    );
    metric("generation", "gauge", "The generation of the configuration that is stored.", &one(status.generation));
    metric("warnings", "gauge", "Warnings about certificates.", &one(status.warnings.len()));
    metric("contact_requests", "gauge", "Contact requests that wait for an answer.", &one(status.contact_requests));
    let certificates = status.certificates.iter().map(|certificate| {
        let named = [("certificate", certificate.name.as_str()), ("serial", certificate.serial.as_str())];
        (labels(&named), certificate.days_left.to_string())
    });
    metric("certificate_days_left", "gauge", "Days until a certificate ends.", &certificates.collect::<Vec<_>>());
    let Some(server) = &status.server else { return out };
    metric(
        "start_time_seconds",
        "gauge",
        "When the server started, in seconds since 1970.",
        &one(server.since.as_second()),
    );
    metric(
        "running_generation",
        "gauge",
        "The generation of the configuration that is running.",
        &one(server.generation),
    );
    let connections = [("inbound", server.inbound_connections), ("outbound", server.outbound_connections)];
    let connections = connections.map(|(direction, count)| (labels(&[("direction", direction)]), count.to_string()));
    metric("connections", "gauge", "Open SIP connections.", &connections);
    metric("registered_users", "gauge", "Users that are registered.", &one(server.registered_users));
    metric("subscriptions", "gauge", "Subscriptions to presence.", &one(server.subscriptions));
    let interfaces = server.listeners.iter().map(|listener| {
        (labels(&[("interface", listener.interface.as_str())]), u8::from(listener.listening).to_string())
    });
    metric("interface_listening", "gauge", "Whether an interface listens.", &interfaces.collect::<Vec<_>>());
    for (name, value) in &server.counters {
        let help = format!("{} since the start.", name.replace('_', " "));
        metric(&format!("{name}_total"), "counter", &help, &one(value));
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
