namespace Lux.Engine.Tests.Model;

/// <summary>A condition: its words, and whether it is true of a row. Null is unknown.</summary>
/// <param name="Words">What is sent.</param>
/// <param name="Holds">Whether it is true of the row whose fields it is given.</param>
internal sealed record ModelCondition(IReadOnlyList<byte[]> Words, Func<Func<string, object?>, bool?> Holds)
{
    public static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    public static bool? Or(bool? a, bool? b) => a == true || b == true ? true : a is null || b is null ? null : false;
}
