using System.Net.Sockets;
using System.Text;

namespace Lux.Schema.Tests.Connection;

/// <summary>One connection to a <see cref="FakeServer"/>.</summary>
internal sealed class FakeSession(TcpClient client)
{
    private readonly BufferedStream _input = new(client.GetStream());

    public Task SayAsync(string raw) => SayAsync(Encoding.UTF8.GetBytes(raw));

    public async Task SayAsync(ReadOnlyMemory<byte> raw)
    {
        try
        {
            await client.GetStream().WriteAsync(raw);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // The other side is gone, which some tests want.
        }
    }

    public void Close() => client.Dispose();

    public async Task ServeAsync(Func<string[], Task> answer)
    {
        try
        {
            while (await LineAsync() is { } header)
            {
                var words = new string[int.Parse(header[1..])];
                for (int i = 0; i < words.Length; i++)
                {
                    var word = new byte[int.Parse((await LineAsync())![1..])];
                    await _input.ReadExactlyAsync(word);
                    await LineAsync();
                    words[i] = Encoding.UTF8.GetString(word);
                }
                await answer(words);
            }
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // The other side is gone.
        }
    }

    private async ValueTask<string?> LineAsync()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await _input.ReadAsync(one) == 1)
        {
            if (one[0] == '\n') return line.ToString();
            if (one[0] != '\r') line.Append((char)one[0]);
        }
        return null;
    }
}
