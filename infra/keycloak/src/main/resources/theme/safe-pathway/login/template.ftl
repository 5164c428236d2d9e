<#import "fields.ftl" as fields>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign faulty = fields.faulty()>
<#assign said = "">
<#if message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)><#assign said = message.type></#if>
<#assign heading><#nested "header"></#assign>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}" lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="robots" content="noindex">
  <title><#if faulty?has_content || (displayMessage && said == 'error')>Error: </#if>${heading} – Safe Pathway</title>
  <link rel="icon" href="${url.resourcesPath}/desk/favicon.svg" type="image/svg+xml">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
</head>
<body class="${properties.kcBodyClass!}" data-page-id="login-${pageId}">
<a href="#main-content" class="govuk-skip-link">Skip to main content</a>
<div class="govuk-width-container">
  <#if (realm.getAttribute('safePathwayDemo')!'') == 'true'>
  <header class="govuk-phase-banner">
    <p class="govuk-phase-banner__content">
      <strong class="govuk-tag govuk-phase-banner__content__tag">Demo</strong>
      <span class="govuk-phase-banner__text">People and organisations here are invented. Never enter anything about a real person.</span>
    </p>
  </header>
  </#if>
  <div class="govuk-exit-this-page">
    <a href="https://www.bbc.co.uk/weather" role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button" rel="nofollow noreferrer"><span class="govuk-visually-hidden">Emergency</span> Exit this page</a>
  </div>
  <main class="govuk-main-wrapper" id="main-content">
    <#if faulty?has_content || (displayMessage && said == 'error')>
    <div class="govuk-error-summary" role="alert" aria-labelledby="error-title" tabindex="-1">
      <h2 class="govuk-error-summary__title" id="error-title">There is a problem</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          <#if faulty?has_content>
          <#list faulty as fault>
          <li><a href="#${fault.field}">${kcSanitize(fault.text)?no_esc}</a></li>
          </#list>
          <#else>
          <li>${kcSanitize(message.summary)?no_esc}</li>
          </#if>
        </ul>
      </div>
    </div>
    <#elseif displayMessage && said != ''>
    <div class="govuk-inset-text" role="status">${kcSanitize(message.summary)?no_esc}</div>
    </#if>
    <h1 class="govuk-heading-xl">${heading}</h1>
    <div class="govuk-body">
    <#nested "form">
    </div>
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form action="${url.loginAction}" method="post">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button type="submit" class="govuk-button govuk-button--secondary">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <p class="govuk-body">You are signing in as ${auth.attemptedUsername}. <a class="govuk-link" href="${url.loginRestartFlowUrl}">Start again</a></p>
    </#if>
    <#if displayInfo>
    <div class="govuk-body"><#nested "info"></div>
    </#if>
  </main>
</div>
</body>
</html>
</#macro>
