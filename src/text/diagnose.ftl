# The checks of the diagnosis. The id is that of the check with `_` for each dot. The value says what was observed; `.title` what
# is in order where nothing is found; `.why` why it matters and to whom; `.repair` the command or DNS line that repairs it, or what
# to send to whom; `.again` how to check again; `.about` is the long text of `ucfed diagnose explain`.

dns_srv_missing = { $domain } publishes no record { $record }.
    .title = the SRV record of the presence domain is published
    .why = Partners in open federation find this server by that record. Without it nobody outside can begin a conversation.
    .repair = { $line }
    .again = ucfed diagnose dns
    .about = Open federation asks DNS for _sipfederationtls._tcp and the domain. The record names the host and port at which partners connect. It belongs into the zone that the Internet sees; where internal and public DNS are apart, both need it.
