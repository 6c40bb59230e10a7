package tandem.api.products;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.catalogue.ProductShelf;
import tandem.platform.ProductId;

/** The shelf. */
@Path("products")
@RequestScoped
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {
  @Inject Callers callers;
  @Inject ProductShelf shelf;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("products:read")
  @Operation(operationId = "listProducts", summary = "List products, by code")
  public Listing<ProductDocument> list(@BeanParam ProductQuery query) {
    return pages.answer(
        shelf.list(callers.actor(), query.filter(), pages.request(query, uri, "code")),
        ProductDocument::of,
        uri);
  }

  @GET
  @Path("{product_id}")
  @NeedsScope("products:read")
  @Operation(operationId = "getProduct", summary = "Read a product")
  public ProductDocument get(@PathParam("product_id") @Schema(ref = "ProductId") String id) {
    return ProductDocument.of(shelf.get(callers.actor(), ProductId.parse(id)));
  }
}
