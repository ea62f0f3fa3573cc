package org.lungang.web;

/**
 * A part of the page, which everybody may read: it holds nothing of anybody.
 *
 * @param type of its content
 */
public record Asset(String type, byte[] content) {}
