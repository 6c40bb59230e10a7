<#ftl output_format="plainText">
<#assign told = organization.attributes>
<#assign inviter = (told.inviter[0])!"">
<#if ((told.invitee[0])!"") != ((user.email)!"")><#assign inviter = ""></#if>
<#assign name = (((firstName)!"") + " " + ((lastName)!""))?trim>
${(name?has_content)?then(msg("tandemHello", name), msg("tandemHelloYou"))}

${(inviter?has_content)?then(msg("tandemInvites", inviter, organization.name, realmName), msg("tandemInvited", organization.name, realmName))}

${msg("tandemAccept")}:
${link}

${msg("tandemGoodFor", linkExpirationFormatter(linkExpiration))}

${msg("tandemUnexpected")}

-- 
${msg("tandemFooter", realmName)}
