namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Something wrong with a query method, as data: the generator works around it, the analyzer shows it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">The part of the method that is wrong.</param>
/// <param name="Problem">What is wrong, in the user's own words; a sentence without its full stop.</param>
/// <param name="Fix">What to write instead; goes on after a colon.</param>
internal sealed record QueryFinding(string Rule, QueryPlace Place, string Problem, string Fix)
{
    /// <summary>The code to write in place of the place's, where a code fix can.</summary>
    public string? Replacement { get; init; }

    /// <summary>A parameter to add, as it is declared.</summary>
    public string? Addition { get; init; }

    /// <summary>The row type whose table lacks an index, by its metadata name.</summary>
    public string? IndexedRow { get; init; }

    /// <summary>The members of that index, parted by commas.</summary>
    public string? IndexMembers { get; init; }

    /// <summary>Whether the method works all the same.</summary>
    public bool IsWarning { get; init; }
}

/// <summary>A part of a query method, without its source position.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Start">Where the characters of the text begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Name">The parameter.</param>
internal readonly record struct QueryPlace(QueryPlaceKind Kind, int Start = 0, int Length = 0, string Name = "")
{
    /// <summary>The method's name.</summary>
    public static QueryPlace Method => new(QueryPlaceKind.Method);

    /// <summary>The type that the method gives.</summary>
    public static QueryPlace Result => new(QueryPlaceKind.Result);

    /// <summary>A parameter's type.</summary>
    public static QueryPlace ParameterType(string name) => new(QueryPlaceKind.ParameterType, Name: name);

    /// <summary>A parameter as a whole.</summary>
    public static QueryPlace Parameter(string name) => new(QueryPlaceKind.Parameter, Name: name);

    /// <summary>Characters of the text.</summary>
    public static QueryPlace Text(int start, int length) => new(QueryPlaceKind.Text, start, length);
}

/// <summary>The parts of a query method that a finding can be about.</summary>
internal enum QueryPlaceKind
{
    Method,
    Result,
    ParameterType,
    Parameter,
    Text,
}
