namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>A chat whose database has one query method.</summary>
internal static class ChatWith
{
    public const string Tables = """
        namespace App;

        public enum Mood { Glad, Sad }

        [Table("users")]
        public partial record User(Id<User> Id, [Unique] string Username, Mood Mood, [Column(AsNumber = true)] Mood? Past, Id<User>? Boss, double Score, decimal? Paid, bool Ok, Guid Key, byte[] Photo, TimeSpan Span, DateOnly Day);

        [Table("channels")]
        public partial record struct Channel(Id<Channel> Id, string Name, string? Topic);

        [Table("messages")]
        [Index(nameof(ChannelId), nameof(Timestamp))]
        public partial record Message(Id<Message> Id, Id<Channel> ChannelId, Id<User> UserId, string Content, DateTimeOffset Timestamp, int Likes, [NotIndexed] string? Note);

        public sealed record Said(string Content, DateTimeOffset At);

        public sealed class Counted
        {
            public long Count { get; set; }
            public required Id<Channel> ChannelId { get; init; }
            public int? MaxLikes { get; set; }
        }
        """;

    /// <summary>The method <paramref name="signature"/> with the text.</summary>
    public static string[] Method(string text, string signature) => Literal($"\"{text}\"", signature);

    /// <summary>The same with the text as C# writes it.</summary>
    public static string[] Literal(string literal, string signature) =>
    [
        Tables,
        $$"""
        using System.Collections.Generic;
        using System.Threading;

        namespace App;

        [Database]
        public partial class ChatDb
        {
            [Query({{literal}})]
            public partial {{signature}};
        }
        """,
    ];
}
