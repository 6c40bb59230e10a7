/* The bundled reference: our contract, our Keycloak by PKCE, no other host. */
const here = window.location.href.replace(/[^/]*([?#].*)?$/, '');
const reference = SwaggerUIBundle({
  url: here.replace(/docs\/$/, 'v1/openapi.json'),
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  oauth2RedirectUrl: here + 'oauth2-redirect.html',
  persistAuthorization: false,
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (request.method === 'POST' && !request.headers['Idempotency-Key']) {
      request.headers['Idempotency-Key'] = crypto.randomUUID();
    }
    return request;
  },
});
reference.initOAuth({
  clientId: 'tandem-docs',
  appName: 'Tandem API reference',
  usePkceWithAuthorizationCodeGrant: true,
});
