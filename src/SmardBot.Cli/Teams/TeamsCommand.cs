using System.CommandLine;

namespace SmardBot.Cli.Teams;

/// <summary><c>teams package --app-id GUID --host NAME</c>: makes the package that Teams installs.</summary>
internal static class TeamsCommand
{
    /// <summary>The command and its subcommand.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var app = new Option<string>("--app-id") { Description = "The app id of the bot's registration in Azure, a GUID.", Required = true };
        var host = new Option<string>("--host") { Description = "The public name of the service without https://, such as smard1.example.org.", Required = true };
        var version = new Option<string>("--package-version") { Description = "The version of the package; a newer one replaces an older one.", DefaultValueFactory = _ => "1.0.0" };
        var file = new Option<FileInfo>("--output") { Description = "The file to write.", DefaultValueFactory = _ => new FileInfo("smardbot-teams.zip") };
        var command = new Command("package", "Fills in the manifest and zips it with the icons: the app package to upload in Teams.") { app, host, version, file };
        command.Validators.Add(result =>
        {
            string?[] faults = [AppPackage.FaultOfAppId(result.GetValue(app)), AppPackage.FaultOfHost(result.GetValue(host)), result.GetResult(version) is { Implicit: false } ? AppPackage.FaultOfVersion(result.GetValue(version)) : null];
            foreach (var fault in faults.OfType<string>())
            {
                result.AddError(fault);
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = parsed.GetValue(file)!;
            try
            {
                var package = AppPackage.Make(Guid.Parse(parsed.GetValue(app)!), parsed.GetValue(host)!, parsed.GetValue(version)!);
                await File.WriteAllBytesAsync(target.FullName, package, cancellation);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"--output is '{target.FullName}', which cannot be written: {exception.Message}");
                return 1;
            }

            await output.WriteLineAsync($"{target.FullName}: upload it in Teams under Apps, Manage your apps, Upload an app.");
            return 0;
        });
        return new Command("teams", "Microsoft Teams.") { command };
    }
}
