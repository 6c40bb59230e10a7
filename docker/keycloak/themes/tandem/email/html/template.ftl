<#-- The frame of every mail. Styles stand on the elements: mail programs drop style sheets. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
</head>
<body style="margin:0;padding:24px 16px;background:#fbfaf7;color:#182029;font:16px/1.5 Onest,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:520px;margin:0 auto">
<p style="margin:0 0 16px;font-size:20px;font-weight:700;letter-spacing:-0.02em;color:#00684e">${realmName}</p>
<div style="background:#ffffff;border:1px solid #e1e0da;border-radius:12px;padding:8px 24px">
<#nested>
</div>
<p style="margin:16px 0 0;font-size:13px;color:#515962">${msg("tandemFooter", realmName)}</p>
</div>
</body>
</html>
</#macro>
<#macro button address label>
<p style="margin:24px 0"><a href="${address}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#00684e;color:#f6fefa;font-weight:600;text-decoration:none">${label}</a></p>
</#macro>
