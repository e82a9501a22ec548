namespace Lux.Schema;

/// <summary>The results of a page, and the cursor of the next one; null after the last.</summary>
internal readonly record struct TextPage<T>(T[] Results, byte[]? Next);
