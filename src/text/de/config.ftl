# German: see en/config.ftl.
