<#import "template.ftl" as layout>
<#-- The portal tells who invites by two attributes of the organisation, and means this mail only if it is for the same address. -->
<#assign told = organization.attributes>
<#assign inviter = (told.inviter[0])!"">
<#if ((told.invitee[0])!"") != ((user.email)!"")><#assign inviter = ""></#if>
<#assign name = (((firstName)!"") + " " + ((lastName)!""))?trim>
<@layout.emailLayout>
<p>${(name?has_content)?then(msg("tandemHello", name), msg("tandemHelloYou"))}</p>
<p>${(inviter?has_content)?then(msg("tandemInvites", inviter, organization.name, realmName), msg("tandemInvited", organization.name, realmName))}</p>
<@layout.button address=link label=msg("tandemAccept")/>
<p>${msg("tandemGoodFor", linkExpirationFormatter(linkExpiration))}</p>
<p style="font-size:13px;color:#515962">${msg("tandemUnexpected")}</p>
</@layout.emailLayout>
