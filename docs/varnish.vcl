# Varnish 7 in front of the newsroom, purged by key: CDN_URL=varnish://HOST:PORT of this Varnish. It needs the vmod xkey
# (Debian and Ubuntu: apt-get install varnish varnish-modules). Change the two places marked HERE.
#
# Start varnishd with this parameter, and it notes no reader's request in its memory, which takes it a tenth of its time;
# `varnishadm param.set vsl_mask default` has it note them again while you look for a fault:
# -p vsl_mask=-Begin,-End,-Hit,-Length,-Link,-ReqAcct,-ReqHeader,-ReqMethod,-ReqProtocol,-ReqStart,-ReqUnset,-ReqURL,-RespHeader,-RespProtocol,-RespReason,-RespStatus,-RespUnset,-SessClose,-SessOpen,-Timestamp,-VCL_acl,-VCL_call,-VCL_return
vcl 4.1;

import std;
import xkey;

backend newsroom {
    # HERE: where the newsroom listens.
    .host = "127.0.0.1";
    .port = "8000";
    .connect_timeout = 2s;
    .first_byte_timeout = 30s;
}

acl purgers {
    # HERE: the machines on which the newsroom runs.
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    unset req.http.X-Encoding;
    if (req.method == "PURGE") {
        # What a reader sends comes through whatever does HTTPS in front of us, which may be one of these machines too.
        if (client.ip !~ purgers || req.http.X-Forwarded-Proto || req.http.X-Forwarded-For ~ ",") {
            return (synth(403, "Forbidden"));
        }
        if (!req.http.xkey-purge) {
            return (synth(400, "No keys"));
        }
        return (synth(200, "Dropped " + xkey.purge(req.http.xkey-purge)));
    }
    if ((req.method != "GET" && req.method != "HEAD") || req.url ~ "^/desk(/|$)") {
        return (pass);
    }
    # Readers' pages depend on no cookie, and on none of what others hang on to addresses.
    unset req.http.Cookie;
    unset req.http.Authorization;
    if (req.url ~ "[?&](utm_[a-z]+|fbclid|gclid)=") {
        set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid)=[^&]*", "\1");
        set req.url = regsub(regsuball(regsuball(req.url, "&&+", "&"), "\?&", "?"), "[?&]$", "");
    }
    # A copy is kept for each encoding, as the newsroom made it: Varnish itself knows no brotli, and would unpack gzip anew
    # for every reader who takes none.
    if (req.http.Accept-Encoding ~ "(^|[ ,])br *(,|$)") {
        set req.http.X-Encoding = "br";
    } elsif (req.http.Accept-Encoding ~ "gzip" && req.http.Accept-Encoding !~ "gzip *; *q=0(\.0*)? *(,|$)") {
        set req.http.X-Encoding = "gzip";
    } else {
        set req.http.X-Encoding = "identity";
    }
    return (hash);
}

sub vcl_hash {
    hash_data(req.http.X-Encoding);
    hash_data(req.http.X-Forwarded-Proto);
}

sub vcl_backend_fetch {
    if (bereq.http.X-Encoding) {
        set bereq.http.Accept-Encoding = bereq.http.X-Encoding;
    }
    unset bereq.http.X-Encoding;
}

sub vcl_backend_response {
    # stale-if-error: what we have is better than an error, for as long as it may be kept.
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    if (beresp.http.Surrogate-Control ~ "max-age=[0-9]+") {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=([0-9]+).*$", "\1s"), 0s);
    }
    if (beresp.http.Surrogate-Control ~ "stale-while-revalidate=[0-9]+") {
        set beresp.grace = std.duration(
            regsub(beresp.http.Surrogate-Control, "^.*stale-while-revalidate=([0-9]+).*$", "\1s"), 0s);
    }
    if (beresp.http.Surrogate-Key) {
        set beresp.http.xkey = beresp.http.Surrogate-Key + " everything";
    }
    # Once here in place of each time there: they are for us alone.
    unset beresp.http.Surrogate-Key;
    # What does not say how long it may be kept is kept for nobody: the redirect to HTTPS, an error.
    if (!beresp.http.Surrogate-Control && beresp.http.Cache-Control !~ "public") {
        set beresp.ttl = 0s;
    }
    unset beresp.http.Surrogate-Control;
}

sub vcl_backend_error {
    if (bereq.is_bgfetch) {
        return (abandon);
    }
}

sub vcl_deliver {
    unset resp.http.xkey;
    unset resp.http.Via;
    unset resp.http.X-Varnish;
    # Age stays: what lies between us and the reader must reckon with it.
}
