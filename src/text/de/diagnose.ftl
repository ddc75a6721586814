# German: see en/diagnose.ftl.
