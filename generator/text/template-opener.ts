/**
 * The second sign of what opens an expression, a tag or a comment in the templates that pages are made of: Tag Manager,
 * Liquid, Twig, Jinja and Handlebars (`{{ {% {#`), PHP and ERB (`<? <%`), JSP and FreeMarker (`${ #{`).
 */
export const TEMPLATE_OPENER = /(?<=[{$#])\{|(?<=\{)[%#]|(?<=<)[?%]/g;
