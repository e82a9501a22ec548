namespace Lux.Schema.Generators.Tests.Incremental;

/// <summary>A program in five files whose edits the tests follow through the pipeline.</summary>
internal static class ChatProgram
{
    public const int User = 0, Message = 1, Database = 2, Other = 3, Keys = 4;

    public static readonly string[] Files =
    [
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, [Convert<NickConverter>] Nick? Nick, System.Text.Json.JsonElement? Settings, [Vector(3)] float[]? Face, [Unique] string Name);

        public readonly record struct Nick(string Text);

        public sealed class NickConverter : IColumnConverter<Nick, string>
        {
            public static string ToStored(Nick value) => value.Text;

            public static Nick FromStored(string stored) => new(stored);
        }
        """,
        """
        namespace App;

        [Table("messages")]
        [Index(nameof(Author), nameof(At))]
        public partial record Message(Id<Message> Id, Id<User> Author, string Text, DateTimeOffset At);
        """,
        """
        namespace App;

        [Database]
        public partial class AppDb
        {
            [Query("messages WHERE author = {author} ORDER BY at DESC LIMIT 50")]
            public partial ValueTask<Message[]> OfAsync(Id<User> author);
        }
        """,
        """
        namespace App;

        public static class Other
        {
            public static int Answer() => 41;
        }
        """,
        """
        namespace App;

        [KeySpace("presence:{user}", Expire = 60)]
        public partial record struct Presence(Id<User> User, string Status);

        [Topic("typing:{user}")]
        public partial record struct Typing(Id<User> User);
        """,
    ];
}
