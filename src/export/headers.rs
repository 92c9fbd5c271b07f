//! `_headers`: what a host that reads such a file (Netlify, Cloudflare Pages) sends with each page.
//! Hosts that do not read it serve the same pages, whose `meta` element says the policy too.

/// What pages may load and do: nothing but our own files. No inline script or style, so that
/// nothing that slips into a text can act; JSON-LD is data, and no policy stops it.
pub const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
connect-src 'self'; base-uri 'none'; form-action 'self'";

/// Makes the file.
pub fn headers() -> String {
    // `frame-ancestors` counts in a header alone.
    format!(
        "/*
  Content-Security-Policy: {CSP}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()

# Their names hold a hash of what is in them.
/assets/*
  Cache-Control: public, max-age=31536000, immutable
"
    )
}
