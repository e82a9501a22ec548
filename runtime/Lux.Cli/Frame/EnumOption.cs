using System.CommandLine;

namespace Lux.Cli;

/// <summary>Options whose value is one of some words.</summary>
internal static class EnumOption
{
    /// <summary>An option that takes the values of <typeparamref name="T"/> in small letters; another word is refused with those there are.</summary>
    public static Option<T> Of<T>(string name, string? alias, string description, T byItself)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(value => value.ToLowerInvariant())];
        var option = new Option<T>(name, alias is null ? [] : [alias])
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => byItself,
            CustomParser = given =>
            {
                var word = given.Tokens.Count == 1 ? given.Tokens[0].Value : "";
                if (words.Contains(word)) return Enum.Parse<T>(word, ignoreCase: true);
                given.AddError($"'{word}' is none of the values of {name}: {string.Join(", ", words)}");
                return default;
            },
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        return option;
    }
}
